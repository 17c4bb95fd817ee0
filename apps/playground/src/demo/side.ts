// One side of a demo, in a process of its own: `side.ts server|client unix|inet ADDRESS CLIENTS [trace]`. Its calls
// block, as in C, so what it tells is written at once and not when the event loop comes round.
import { writeSync } from "node:fs";
import process from "node:process";
import * as inet from "@ipcbook/inet-socket";
import { formatTrace, trace } from "@ipcbook/syscalls";
import * as unix from "@ipcbook/unix-socket";
import type { Message } from "./protocol.ts";

/** These return when the other side has done something; all others do something themselves. */
const waiting = new Set(["accept", "read"]);

const [role, family, address = "", clients, tracing] = process.argv.slice(2);
const maxClients = Number(clients);
const tell = (message: Message) => void writeSync(1, `${JSON.stringify(message)}\n`);
const time = (ms = performance.now()) => performance.timeOrigin + ms;
const print = (text: string) => tell({ at: time(), kind: "says", text });

if (tracing === "trace") {
  trace((event) => {
    const { name, start, duration } = event;
    const at = time(waiting.has(name) ? start + duration : start);
    tell({ at, kind: "calls", text: formatTrace(event), began: time(start) });
  });
}
if (role === "client") {
  (family === "unix" ? unix : inet).runClient(address, { print });
} else if (family === "unix") {
  unix.runServer(address, {
    maxClients,
    print(line) {
      print(line);
      if (line === "server waiting") tell({ at: time(), kind: "listens", address });
    },
  });
} else {
  inet.runServer(address, {
    maxClients,
    onListen(bound) {
      if (!("port" in bound)) return;
      tell({ at: time(), kind: "listens", address: inet.formatInetAddress(bound) });
    },
    print,
  });
}
