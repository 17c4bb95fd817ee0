import { join } from "node:path";
import type { Endpoint } from "@ipcbook/conn";
import {
  AF_INET,
  AF_UNIX,
  bind,
  close,
  MSG_DONTWAIT,
  MSG_NOSIGNAL,
  recv,
  sendto,
  SOCK_CLOEXEC,
  SOCK_DGRAM,
  socket,
} from "@ipcbook/syscalls";
import { addressOf, codeOf } from "./stream-client.ts";

/** The largest datagram that is looked at. */
const limit = 64 * 1024;
/** Nobody is there, or has room, or takes ours: a socket of another type, one that is connected to another (EPERM). */
const lost = ["ECONNREFUSED", "ENOENT", "EAGAIN", "EPROTOTYPE", "EPERM"];
/** Above the ports that the kernel gives out by itself, and those that an attempt gets. */
const ports = { from: 61_000, to: 65_535 };

let clients = 0;
let lastPort = ports.from + Math.floor(Math.random() * (ports.to - ports.from));

/** A datagram socket of the driver's, never blocking. */
export class DatagramClient {
  readonly fd: number;
  readonly endpoint: Endpoint;
  static readonly #buffer = new Uint8Array(limit);

  /**
   * With a name in `folder` (AF_UNIX), so that it can be answered, or a port of 127.0.0.1. No other one has
   * had it before: what a server remembers of one client is never taken for another's.
   */
  constructor(endpoint: Endpoint, name: string | null, folder: string) {
    const family = endpoint.transport === "unix" ? AF_UNIX : AF_INET;
    this.endpoint = endpoint;
    this.fd = socket(family, SOCK_DGRAM | SOCK_CLOEXEC);
    if (family === AF_UNIX && name !== null) {
      bind(this.fd, { family: AF_UNIX, path: join(folder, `client-${name}-${++clients}`) });
    }
    if (family === AF_INET) bindNextPort(this.fd);
  }

  /** Sends one. Where nobody is there to take it, nothing comes back either. */
  send(bytes: readonly number[]): void {
    try {
      const flags = MSG_DONTWAIT | MSG_NOSIGNAL;
      sendto(this.fd, Uint8Array.from(bytes), flags, addressOf(this.endpoint));
    } catch (error) {
      const code = codeOf(error);
      if (!lost.includes(code)) throw error;
    }
  }

  /** One datagram, or null while there is none. */
  receive(): Uint8Array | null {
    try {
      const length = recv(this.fd, DatagramClient.#buffer, MSG_DONTWAIT);
      return DatagramClient.#buffer.slice(0, length);
    } catch (error) {
      const code = codeOf(error);
      if (code === "EAGAIN" || code === "ECONNREFUSED") return null;
      throw error;
    }
  }

  close(): void {
    close(this.fd);
  }
}

/** Binds `fd` to the next port that is free. */
function bindNextPort(fd: number): void {
  for (let tries = ports.to - ports.from;; tries--) {
    lastPort = lastPort === ports.to ? ports.from : lastPort + 1;
    try {
      bind(fd, { family: AF_INET, address: "127.0.0.1", port: lastPort });
      return;
    } catch (error) {
      if (codeOf(error) !== "EADDRINUSE" || tries === 0) throw error;
    }
  }
}
