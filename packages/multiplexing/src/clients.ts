import { isGone } from "@ipcbook/conn";
import { accept, close, SyscallError } from "@ipcbook/syscalls";
import { Connection } from "./connection.ts";
import type { ServerOptions } from "./server-options.ts";
import { setNonblocking } from "./set-nonblocking.ts";

/** The clients of a server, by descriptor, from accept to close. */
export class Clients {
  readonly #listener: number;
  readonly #answer: (bytes: Uint8Array) => Uint8Array;
  readonly #all = new Map<number, Connection>();
  readonly #highest: number;
  #toCome: number;
  /** How many fit below `highest`, once that is known. */
  #capacity = Infinity;
  /** No descriptor was left. */
  #isFull = false;

  /**
   * Makes `listener` non-blocking: who waited may have gone before accept(2), which would wait for the next.
   * No client gets a descriptor above `highest`.
   */
  constructor(
    listener: number,
    { answer = (bytes) => bytes, maxClients = Infinity }: ServerOptions,
    highest: number = Infinity,
  ) {
    this.#listener = listener;
    this.#highest = highest;
    this.#answer = answer;
    this.#toCome = maxClients;
    setNonblocking(listener);
  }

  /** Whether a new client is of use: more are to come, and a descriptor is left for one. */
  get areAccepted(): boolean {
    return this.#toCome > 0 && !this.#isFull && this.#all.size < this.#capacity;
  }

  /** Whether all have come and gone. */
  get areDone(): boolean {
    return this.#toCome <= 0 && this.#all.size === 0;
  }

  [Symbol.iterator](): Iterator<Connection> {
    return this.#all.values();
  }

  get(fd: number): Connection | undefined {
    return this.#all.get(fd);
  }

  /** Accepts until nobody waits: one readiness may stand for many. Returns the new ones. */
  accept(): Connection[] {
    const accepted: Connection[] = [];
    while (this.areAccepted) {
      try {
        const connection = new Connection(accept(this.#listener).fd, this.#answer);
        this.#all.set(connection.fd, connection);
        this.#toCome--;
        accepted.push(connection);
        // The kernel gives out the lowest that is free: one more would be too high.
        if (connection.fd >= this.#highest) this.#capacity = this.#all.size;
      } catch (error) {
        const code = error instanceof SyscallError ? error.code : "";
        if (code === "EAGAIN") break;
        const isOutOfDescriptors = code === "EMFILE" || code === "ENFILE";
        // Until somebody leaves: to be woken for who can't be let in would be to spin.
        if (isOutOfDescriptors && this.#all.size > 0) this.#isFull = true;
        else if (code !== "EINTR" && !isGone(error)) throw error;
      }
    }
    return accepted;
  }

  /** Closes one, which makes room for another. */
  drop(connection: Connection): void {
    close(connection.fd);
    this.#all.delete(connection.fd);
    this.#isFull = false;
  }

  /** Closes all, where the server is left by an error. */
  close(): void {
    for (const connection of this.#all.values()) this.drop(connection);
  }
}
