import { lstatSync } from "node:fs";
import process from "node:process";
import type { Endpoint } from "@ipcbook/conn";
import {
  type Address,
  AF_INET,
  AF_UNIX,
  close,
  connect,
  errnoCode,
  getpeername,
  getsockopt,
  getsockoptBytes,
  type InetAddress,
  IPPROTO_TCP,
  linger,
  MSG_DONTWAIT,
  MSG_NOSIGNAL,
  poll,
  POLLOUT,
  recv,
  send,
  setsockopt,
  SHUT_WR,
  shutdown,
  SO_ERROR,
  SO_LINGER,
  SO_PEERCRED,
  SOCK_CLOEXEC,
  SOCK_NONBLOCK,
  SOCK_STREAM,
  socket,
  SOL_SOCKET,
  SyscallError,
  TCP_NODELAY,
  TCP_QUICKACK,
  ucred,
} from "@ipcbook/syscalls";
import { howItEnded } from "./how-it-ended.ts";

/** What a read of a connection gave. */
export type Received = { bytes: Uint8Array } | "nothing yet" | "end" | "reset";

/** The driver's end of one connection, never blocking. */
export class StreamClient {
  readonly fd: number;
  readonly endpoint: Endpoint;
  /** How the peer has ended the connection, once it has. */
  over: "end" | "reset" | null = null;
  /** We have ended our writing half. */
  ended: boolean = false;
  static readonly #buffer = new Uint8Array(64 * 1024);

  /** The other end of a TCP connection, as it was while it was there. */
  readonly peer: InetAddress | null;

  /** The driver's end of the connection `fd`, however it came to it. */
  constructor(fd: number, endpoint: Endpoint) {
    this.fd = fd;
    this.endpoint = endpoint;
    this.peer = endpoint.transport === "tcp" ? peerOf(fd) : null;
    // What is sent goes at once, and not when the subject has acknowledged what went before (Nagle).
    if (this.peer !== null) setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, 1);
  }

  /**
   * Connects to `endpoint`; what stands in the way comes back as the code of the error. The kernel
   * completes a connection without the server's doing, so neither family keeps us waiting: EAGAIN
   * (AF_UNIX) and a handshake that takes a second (TCP) say that the backlog is full.
   *
   * Of AF_UNIX the server has to be the process `owner`, or null for whoever it is: a name can be a link to the socket of
   * somebody else, who may answer as the reference does.
   */
  static open(endpoint: Endpoint, owner: number | null): StreamClient | { code: string } {
    const family = endpoint.transport === "unix" ? AF_UNIX : AF_INET;
    // Before: whoever it is a link to is not even visited.
    if (endpoint.transport === "unix" && isLink(endpoint.path)) return { code: "ECONNREFUSED" };
    const fd = socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK);
    try {
      connect(fd, addressOf(endpoint));
    } catch (error) {
      const begun = codeOf(error);
      // TCP knows no EAGAIN: that would be what a lock of the runtime has left in errno.
      const isUnderWay = begun === "EINPROGRESS" || begun === "EAGAIN" && family === AF_INET;
      const code = isUnderWay ? finishConnect(fd) : begun;
      if (code !== null) {
        close(fd);
        return { code };
      }
    }
    // The driver itself is there where a conversation has it listen.
    if (family === AF_UNIX && owner !== null && ![owner, process.pid].includes(serverOf(fd))) {
      close(fd);
      return { code: "ECONNREFUSED" };
    }
    return new StreamClient(fd, endpoint);
  }

  /**
   * Writes `bytes` with one write. That the peer has gone is no news: what the client then reads tells
   * the same without a race.
   */
  send(bytes: readonly number[]): void {
    this.#tolerant(() => {
      const sent = send(this.fd, Uint8Array.from(bytes), MSG_NOSIGNAL | MSG_DONTWAIT);
      if (sent < bytes.length) {
        throw new RangeError(
          `Cannot send in one write: the socket took ${sent} (${bytes.length} bytes)`,
        );
      }
    });
  }

  /** Sends as much of `bytes` as there is room for. */
  offer(bytes: Uint8Array): number | "no room" | "gone" {
    try {
      return send(this.fd, bytes, MSG_NOSIGNAL | MSG_DONTWAIT);
    } catch (error) {
      const code = codeOf(error);
      if (code === "EAGAIN") return "no room";
      if (code === "EPIPE" || code === "ECONNRESET") return "gone";
      throw error;
    }
  }

  /** Ends the writing half. */
  end(): void {
    this.ended = true;
    this.#tolerant(() => shutdown(this.fd, SHUT_WR));
  }

  /** Reads what is there, at most `limit` bytes. */
  receive(limit: number): Received {
    // What a second read would find after a reset depends on the family and on the moment.
    if (this.over) return this.over;
    const buffer = StreamClient.#buffer.subarray(0, limit);
    try {
      const length = recv(this.fd, buffer, MSG_DONTWAIT);
      if (length === 0) return this.over = howItEnded(this);
      this.#acknowledge();
      return { bytes: buffer.slice(0, length) };
    } catch (error) {
      const code = codeOf(error);
      if (code === "EAGAIN") return "nothing yet";
      if (code === "ECONNRESET" || code === "EPIPE") return this.over = "reset";
      throw error;
    }
  }

  /**
   * Acknowledges what has come at once (tcp(7), not permanent). Otherwise the kernel waits some 40 ms, and
   * meanwhile the subject's next small segment waits for that (Nagle): the subject sleeps, and is not silent.
   */
  #acknowledge(): void {
    if (this.peer !== null) setsockopt(this.fd, IPPROTO_TCP, TCP_QUICKACK, 1);
  }

  close(): void {
    close(this.fd);
  }

  /** Closes with a reset (TCP); AF_UNIX has none of its own, its peer sees an end or a reset. */
  abort(): void {
    if (this.endpoint.transport === "tcp") {
      setsockopt(this.fd, SOL_SOCKET, SO_LINGER, linger(true, 0));
    }
    close(this.fd);
  }

  #tolerant(call: () => void): void {
    try {
      call();
    } catch (error) {
      const code = codeOf(error);
      if (code !== "EPIPE" && code !== "ECONNRESET" && code !== "ENOTCONN") throw error;
    }
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** The process that has called listen(2). Source: unix(7), SO_PEERCRED. */
function serverOf(fd: number): number {
  return ucred(getsockoptBytes(fd, SOL_SOCKET, SO_PEERCRED, 12)).pid;
}

function peerOf(fd: number): InetAddress | null {
  try {
    const peer = getpeername(fd);
    return peer.family === AF_INET ? peer : null;
  } catch (error) {
    // It has reset the connection already.
    codeOf(error);
    return null;
  }
}

/** An endpoint as the calls want it. */
export function addressOf(endpoint: Endpoint): Address {
  return endpoint.transport === "unix"
    ? { family: AF_UNIX, path: endpoint.path }
    : { family: AF_INET, address: endpoint.hostname, port: endpoint.port };
}

/** Waits for a handshake that is on its way; null when it is done. */
function finishConnect(fd: number): string | null {
  if (poll([{ fd, events: POLLOUT, revents: 0 }], 1_000) === 0) return "ETIMEDOUT";
  const errno = getsockopt(fd, SOL_SOCKET, SO_ERROR);
  return errno === 0 ? null : errnoCode(errno);
}

/** The code of a call's error; any other error is thrown on. */
export function codeOf(error: unknown): string {
  if (error instanceof SyscallError) return error.code;
  throw error;
}
