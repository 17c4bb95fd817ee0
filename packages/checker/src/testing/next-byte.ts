import fc from "fast-check";
import type { Step } from "../conversation.ts";
import { defineExercise, type Exercise } from "../exercise.ts";
import { steps, text } from "./steps.ts";

/** A server that answers each client's byte with the next one, for the checker's own tests. */
export function nextByte(family: "unix" | "inet"): Exercise {
  const again: Step[] = family === "unix" ? [{ do: "stale" }] : [];
  return defineExercise({
    id: `next-byte-${family}`,
    kind: "server",
    family,
    exports: ["server"],
    title: text("The next byte"),
    conversations: [
      { id: "one", title: text("One client"), build: (draw) => steps(served("A", draw.byte())) },
      {
        id: "where",
        title: text("Where it listens"),
        build: () => steps([{ do: "look", at: ["listening", "file", "sockets"] }]),
      },
      {
        id: "ended",
        title: text("A client that ends first"),
        build: () =>
          steps([
            { do: "connect", on: "A" },
            { do: "end", on: "A" },
            { do: "look", at: ["sockets", "accepted", "close-wait"] },
          ]),
      },
      {
        id: "gone",
        title: text("A client that does not wait"),
        build: () =>
          steps([
            // A keeps the server busy until B has gone: nothing depends on who is faster.
            { do: "connect", on: "A" },
            { do: "settle" },
            { do: "connect", on: "B" },
            { do: "send", on: "B", bytes: [1] },
            { do: "abort", on: "B" },
            { do: "send", on: "A", bytes: [3] },
            { do: "receive", on: "A" },
            { do: "settle" },
            ...served("C", 2),
          ]),
      },
      {
        id: "again",
        title: text("Started again"),
        build: () =>
          steps([
            ...again,
            { do: "start" },
            ...served("A", 1),
            { do: "start" },
            ...served("B", 2),
          ]),
      },
      {
        id: "interrupted",
        title: text("accept is interrupted"),
        build: () =>
          steps([
            {
              do: "start",
              faults: [{ calls: ["accept"], nth: 1, fault: { error: "EINTR" } }],
            },
            ...served("A", 1),
          ]),
      },
    ],
    random: {
      parameters: fc.integer({ min: 0, max: 255 }),
      build: (byte: number) => steps(served("A", byte)),
      count: 10,
    },
    invariant: () => undefined,
    mistakes: {},
    alternatives: [],
  });
}

export const serverSource = `
import {
  accept, AF_INET, AF_UNIX, bind, close, connect, listen, MSG_NOSIGNAL, read, send, setsockopt,
  SO_REUSEADDR, SOCK_STREAM, socket, SOL_SOCKET, unlink,
} from "@ipcbook/syscalls";

export function server(at: string): void {
  const [host, port] = at.split(":");
  const address = port
    ? { family: AF_INET, address: host, port: Number(port) }
    : { family: AF_UNIX, path: at };
  const fd = socket(address.family, SOCK_STREAM);
  setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, 1);
  if (!port) removeStale(at);
  bind(fd, address);
  listen(fd, 5);
  const byte = new Uint8Array(1);
  for (;;) {
    let client;
    try {
      client = accept(fd).fd;
    } catch (error) {
      if (error.code === "EINTR") continue;
      throw error;
    }
    try {
      if (read(client, byte) === 1) {
        byte[0]++;
        send(client, byte, MSG_NOSIGNAL);
      }
    } catch {
      // It has gone.
    }
    close(client);
  }
}

function removeStale(path: string): void {
  const probe = socket(AF_UNIX, SOCK_STREAM);
  try {
    connect(probe, { family: AF_UNIX, path });
  } catch (error) {
    if (error.code === "ECONNREFUSED") unlink(path);
  }
  close(probe);
}
`;

function served(on: string, byte: number): Step[] {
  return [
    { do: "connect", on },
    { do: "send", on, bytes: [byte] },
    { do: "receive", on },
  ];
}
