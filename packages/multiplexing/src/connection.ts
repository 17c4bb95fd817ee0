import { isGone } from "@ipcbook/conn";
import { MSG_NOSIGNAL, read, send, SyscallError } from "@ipcbook/syscalls";
import { setNonblocking } from "./set-nonblocking.ts";

/** Shared by all connections: between two calls of `advance` it holds nothing. */
const room = new Uint8Array(64 * 1024);
const none = new Uint8Array(0);

/**
 * One client of a server that must never wait for it: what it has said, answered, and what of the answer
 * it has not taken yet.
 */
export class Connection {
  readonly fd: number;
  readonly #answer: (bytes: Uint8Array) => Uint8Array;
  #pending: Uint8Array = none;

  /** Makes `fd` non-blocking: accept(2) does not hand that down. */
  constructor(fd: number, answer: (bytes: Uint8Array) => Uint8Array) {
    this.fd = fd;
    this.#answer = answer;
    setNonblocking(fd);
  }

  /**
   * Which readiness is of use. Nothing more is read from a client that does not take its answers: its bytes would
   * pile up here, and this way they pile up at its own end.
   */
  get wants(): "read" | "write" {
    return this.#pending.length > 0 ? "write" : "read";
  }

  /**
   * Does what can be done without waiting, once: writes what is pending, or else reads and answers. "more": there may be more
   * to do at once; "waits": read or write would block; "over": the client has ended or is gone.
   */
  advance(): "more" | "waits" | "over" {
    try {
      if (this.#pending.length > 0) {
        this.#write();
      } else {
        const count = read(this.fd, room);
        if (count === 0) return "over";
        // A copy: what is not taken at once must outlast the shared room.
        this.#pending = this.#answer(room.slice(0, count));
        if (this.#pending.length > 0) this.#write();
      }
      return "more";
    } catch (error) {
      if (error instanceof SyscallError) {
        if (error.code === "EAGAIN") return "waits";
        if (error.code === "EINTR") return "more";
      }
      if (isGone(error)) return "over";
      throw error;
    }
  }

  /** send(2) takes what there is room for. */
  #write(): void {
    const count = send(this.fd, this.#pending, MSG_NOSIGNAL);
    this.#pending = this.#pending.subarray(count);
  }
}
