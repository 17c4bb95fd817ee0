import type { Context } from "../command/context.ts";
import type { Look } from "./print-beyond.ts";
import { socketKey } from "./socket-key.ts";
import type { SocketEntry } from "./socket-entry.ts";

const end = /^(.+):(\d+)$/;

/** Follows one socket through its states. */
export class History {
  /** From then on, when the socket is found: an inode goes when its program closes it. */
  #is: (entry: SocketEntry) => boolean;

  /**
   * @param socket an inode, or an address as netstat -n shows it (`127.0.0.1:9734`), or both ends
   * with a hyphen between them (`127.0.0.1:9734-127.0.0.1:50000`).
   * @throws {TypeError} for anything else.
   */
  constructor(socket: string) {
    const wrong = `Cannot follow a socket: neither an inode nor addresses (${socket})`;
    if (/^\d+$/.test(socket)) {
      // Sockets that nobody holds have no inode.
      if (Number(socket) === 0) throw new TypeError(wrong);
      this.#is = ({ inode }) => inode === Number(socket);
      return;
    }
    const ends = socket.split("-");
    if (ends.length > 2) throw new TypeError(wrong);
    const [local, remote] = ends.map((text) => {
      const [, address = "", port] = text.match(end) ?? [];
      if (port === undefined) throw new TypeError(wrong);
      return { address: address.replace(/^\[(.*)\]$/, "$1"), port: Number(port) };
    });
    this.#is = (entry) =>
      entry.protocol !== "unix" &&
      isEnd(entry.local, local!) && (remote === undefined || isEnd(entry.remote, remote));
  }

  /** Prints a line each time when its state is another one, until it is gone. */
  async follow({ flags, machine, sink }: Context, look: Look): Promise<number> {
    let last: string | null = null;
    const start = performance.now();
    // Without -a and -l only some states would be seen.
    flags.all = Math.max(flags.all, 1);
    for (;;) {
      const { sockets, status } = await look();
      if (status !== 0) return status;
      const found = sockets.find(({ entry }) => this.#is(entry))?.entry;
      if (found && found.protocol !== "unix" && found.remote.port !== 0) {
        const key = socketKey(found);
        this.#is = (entry) => socketKey(entry) === key;
      }
      const state = found?.state ?? "gone";
      if (state !== last && (found || last !== null)) {
        const seconds = ((performance.now() - start) / 1000).toFixed(2).padStart(8);
        sink.text(`${seconds} s  ${state.padEnd(12)}${found ? queuesOf(found) : ""}\n`);
        sink.flush();
        last = state;
        if (!found) return 0;
      }
      if (!await machine.pause(flags.own.watch!)) return 0;
    }
  }
}

function isEnd(one: { address: string; port: number }, other: typeof one): boolean {
  return one.port === other.port && one.address.replace(/^::ffff:(?=.*\.)/, "") === other.address;
}

function queuesOf(entry: SocketEntry): string {
  if (entry.protocol === "unix") return "";
  return ` Recv-Q ${entry.receiveQueue} Send-Q ${entry.sendQueue}`;
}
