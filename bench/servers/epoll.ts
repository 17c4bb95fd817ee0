// epoll.ts unix PATH | inet PORT: the server of @ipcbook/multiplexing.
import process from "node:process";
import { runEpollServer } from "@ipcbook/multiplexing";
import {
  AF_INET,
  AF_UNIX,
  bind,
  listen,
  setsockopt,
  SO_REUSEADDR,
  SOCK_STREAM,
  socket,
  SOL_SOCKET,
} from "@ipcbook/syscalls";

const [family, where = ""] = process.argv.slice(2);
const listener = socket(family === "unix" ? AF_UNIX : AF_INET, SOCK_STREAM);
if (family === "unix") {
  bind(listener, { family: AF_UNIX, path: where });
} else {
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, 1);
  bind(listener, { family: AF_INET, address: "127.0.0.1", port: Number(where) });
}
listen(listener, 511);
console.log("listening");
runEpollServer(listener, { answer: (bytes) => bytes.map((byte) => byte + 1) });
