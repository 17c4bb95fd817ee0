// maker.ts COUNT UNIX: opens TCP sockets in mixed states, COUNT in all, and UNIX pairs of AF_UNIX; says
// "ready", and keeps them until its stdin ends, which it does however the benchmark ends.
import { mkdtempSync, readSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import {
  accept,
  type Address,
  AF_INET,
  AF_INET6,
  AF_UNIX,
  bind,
  connect,
  getsockname,
  listen,
  SHUT_WR,
  shutdown,
  SOCK_STREAM,
  socket,
  socketpair,
  write,
} from "@ipcbook/syscalls";

const [count = 0, unix = 0] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "netstat-bench-"));
let made = 0;

/** A listener for each few hundred connections, in turn of IPv4 (three of four) and IPv6. */
for (let round = 0; made < count; round++) {
  const family = round % 4 === 3 ? AF_INET6 : AF_INET;
  // Addresses of their own: all of 127/8 is ours, and ports run out.
  const address = family === AF_INET6 ? "::1" : `127.${1 + process.pid % 200}.${round % 250}.1`;
  const listener = socket(family, SOCK_STREAM);
  bind(listener, { family, address, port: 0 } as Address);
  listen(listener, 511);
  made++;
  const there = getsockname(listener);
  for (let pair = 0; pair < 250 && made < count; pair++, made += 2) {
    const client = socket(family, SOCK_STREAM);
    connect(client, there);
    accept(listener);
    // Every tenth is half closed, every tenth has something unread.
    if (pair % 10 === 0) shutdown(client, SHUT_WR);
    if (pair % 10 === 1) write(client, new Uint8Array(100));
  }
}
for (let pair = 0; pair < unix; pair++) socketpair(AF_UNIX, SOCK_STREAM);
if (unix > 0) {
  const listener = socket(AF_UNIX, SOCK_STREAM);
  bind(listener, { family: AF_UNIX, path: join(folder, "listener") });
  listen(listener, 5);
}
console.log("ready");
try {
  while (readSync(0, new Uint8Array(64)) > 0);
} finally {
  rmSync(folder, { recursive: true });
}
