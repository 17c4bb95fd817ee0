import type { Endpoint } from "@ipcbook/conn";
import {
  type Address,
  AF_INET,
  AF_UNIX,
  bind,
  close,
  type InetAddress,
  MSG_DONTWAIT,
  MSG_NOSIGNAL,
  recvfrom,
  sendto,
  SOCK_CLOEXEC,
  SOCK_DGRAM,
  socket,
  unlink,
} from "@ipcbook/syscalls";
import { leaveStaleFile } from "./own-listener.ts";
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
  /** To whom it sends, and from whom it expects to hear; null for one that is a server itself. */
  readonly #server: Address | null;
  /** Its own port (AF_INET). */
  readonly #port: number | null;
  static readonly #buffer = new Uint8Array(limit);

  private constructor(fd: number, server: Address | null, port: number | null) {
    this.fd = fd;
    this.#server = server;
    this.#port = port;
  }

  /** A client with a name that begins with `prefix`, and of which `then` is true (AF_UNIX). */
  static named(
    endpoint: Endpoint,
    prefix: string,
    then?: "none" | "stale" | "removed",
  ): DatagramClient {
    const fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC);
    const path = `${prefix}-${++clients}`;
    if (then !== "none") bind(fd, { family: AF_UNIX, path });
    // The socket keeps the name by which its datagrams go, whatever becomes of the file.
    if (then === "stale" || then === "removed") unlink(path);
    if (then === "stale") leaveStaleFile({ transport: "unix", path });
    return new DatagramClient(fd, addressOf(endpoint), null);
  }

  /**
   * A client at a port of 127.0.0.1. No other one has had it before: what a server remembers of one client is never
   * taken for another's.
   */
  static onPort(endpoint: Endpoint): DatagramClient {
    return DatagramClient.#atFirst(endpoint, nextPorts());
  }

  /** A client that has the port of `other`, at another address of the machine: all of 127.0.0.0/8 is. */
  static twin(endpoint: Endpoint, other: DatagramClient): DatagramClient {
    return DatagramClient.#atFirst(endpoint, addressesOf(other.#port ?? 0));
  }

  /**
   * A client at the port that is `by` less than that of `other`, as a server that looks at a part of it can't tell them
   * apart; at any port where that one is taken.
   */
  static below(endpoint: Endpoint, other: DatagramClient, by: number): DatagramClient {
    const port = (other.#port ?? 0) - by;
    const wanted: InetAddress[] = port > 0 ? [{ family: AF_INET, address: "127.0.0.1", port }] : [];
    return DatagramClient.#atFirst(endpoint, [...wanted, ...nextPorts()]);
  }

  static #atFirst(endpoint: Endpoint, addresses: Iterable<InetAddress>): DatagramClient {
    const fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC);
    return new DatagramClient(fd, addressOf(endpoint), bindFirst(fd, addresses).port);
  }

  /** A server at `endpoint`, which only receives. */
  static at(endpoint: Endpoint): DatagramClient {
    const address = addressOf(endpoint);
    const fd = socket(address.family, SOCK_DGRAM | SOCK_CLOEXEC);
    bind(fd, address);
    return new DatagramClient(fd, null, null);
  }

  /** Sends one. Where nobody is there to take it, nothing comes back either. */
  send(bytes: readonly number[]): void {
    if (this.#server === null) throw new Error("Cannot send: a server knows nobody to send to");
    try {
      sendto(this.fd, Uint8Array.from(bytes), MSG_DONTWAIT | MSG_NOSIGNAL, this.#server);
    } catch (error) {
      const code = codeOf(error);
      if (!lost.includes(code)) throw error;
    }
  }

  /** One datagram, and whether it is from somebody else than the server; or null while there is none. */
  receive(): { bytes: number[]; from?: "elsewhere" } | null {
    try {
      const { length, address } = recvfrom(this.fd, DatagramClient.#buffer, MSG_DONTWAIT);
      const bytes = [...DatagramClient.#buffer.subarray(0, length)];
      const isServers = this.#server === null || isSame(address, this.#server);
      return isServers ? { bytes } : { bytes, from: "elsewhere" };
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

function isSame(one: Address | null, other: Address): boolean {
  if (one?.family === AF_UNIX && other.family === AF_UNIX) return one.path === other.path;
  return one?.family === AF_INET && other.family === AF_INET &&
    one.address === other.address && one.port === other.port;
}

/** Each port once, from the one after the last that was taken. */
function* nextPorts(): Iterable<InetAddress> {
  for (let tries = ports.from; tries <= ports.to; tries++) {
    lastPort = lastPort === ports.to ? ports.from : lastPort + 1;
    yield { family: AF_INET, address: "127.0.0.1", port: lastPort };
  }
}

function* addressesOf(port: number): Iterable<InetAddress> {
  for (let last = 2; last < 255; last++) {
    yield { family: AF_INET, address: `127.0.0.${last}`, port };
  }
}

/** Binds `fd` to the first of `addresses` that is free, which is returned. */
function bindFirst(fd: number, addresses: Iterable<InetAddress>): InetAddress {
  for (const address of addresses) {
    try {
      bind(fd, address);
      return address;
    } catch (error) {
      if (codeOf(error) !== "EADDRINUSE") throw error;
    }
  }
  throw new Error("Cannot open a client: every port is in use");
}
