// What a process of its own runs: run-server.ts MODEL PATH CLIENTS [DESCRIPTORS]
import { AF_UNIX, bind, listen, SOCK_STREAM, socket } from "@ipcbook/syscalls";
import process from "node:process";
import { runEpollServer } from "../run-epoll-server.ts";
import { runPollServer } from "../run-poll-server.ts";
import { runSelectServer } from "../run-select-server.ts";

const servers = { select: runSelectServer, poll: runPollServer, epoll: runEpollServer };
const [model, path, clients] = process.argv.slice(2);
const listener = socket(AF_UNIX, SOCK_STREAM);
bind(listener, { family: AF_UNIX, path: path! });
listen(listener, 511);
console.log("server waiting");
servers[model as keyof typeof servers](listener, {
  answer: (bytes) => bytes.map((byte) => byte + 1),
  maxClients: Number(clients),
});
