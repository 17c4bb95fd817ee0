import type { Context } from "../command/context.ts";
import { ByteSink } from "../format/byte-sink.ts";
import { InetWriter } from "../format/inet-writer.ts";
import { formatUnixRow, unixHeader } from "../format/unix-row.ts";
import type { Owner } from "../owners/find-owners.ts";
import { inetHeader } from "../tables/inet-header.ts";
import type { Naming } from "../tables/names-for.ts";
import type { Collected } from "./collect.ts";

const nobody = "-".padEnd(20);
const fdWidth = 6;
const backlogWidth = 8;

/** Internet sockets, or those of AF_UNIX. */
export type TableKind = "inet" | "unix";

/** net-tools' tables, with the columns that net-tools has not. Characters are bytes. */
export class Table {
  readonly #context: Context;
  readonly #writer: InetWriter;
  readonly #sink: ByteSink = new ByteSink(() => {});
  #owner: Owner | undefined;

  constructor(context: Context, names: Naming | null) {
    this.#context = context;
    const { flags } = context;
    this.#writer = new InetWriter(
      this.#sink,
      {
        wide: flags.wide > 0,
        users: flags.extend > 1,
        programs: flags.programs > 0,
        timers: flags.timers > 0,
      },
      names?.names ?? {},
      (_, bytes, offset) => bytes.set(this.#cell(), offset),
    );
  }

  /** The two lines above the rows of internet or of AF_UNIX sockets. */
  header(kind: TableKind): string {
    const { flags } = this.#context;
    const text = kind === "inet"
      ? inetHeader(flags)
      : unixHeader(flags.all, flags.listening, flags.programs > 0);
    return `${text.slice(0, -1)}${this.#own("FD", "Backlog")}\n`;
  }

  row(socket: Collected): string {
    const { owner, entry } = socket;
    this.#owner = owner;
    const own = this.#own(owner ? `${owner.fd}` : "-", `${entry.backlog ?? "-"}`);
    return `${this.#plain(socket)}${own}\n`;
  }

  #plain(socket: Collected): string {
    if (socket.protocol === "unix") {
      const programs = this.#context.flags.programs > 0;
      const { text, owner } = formatUnixRow(socket.row, programs);
      if (!programs) return text.slice(0, -1);
      const cell = Buffer.from(this.#cell()).toString("latin1");
      return `${text.slice(0, owner)}${cell}${text.slice(owner + cell.length, -1)}`;
    }
    this.#sink.length = 0;
    this.#writer.protocol = socket.protocol;
    this.#writer.row(socket.record);
    const { bytes, length } = this.#sink;
    return Buffer.from(bytes.subarray(0, length - 1)).toString("latin1");
  }

  #cell(): Uint8Array {
    return this.#owner?.cell ?? Buffer.from(nobody, "latin1");
  }

  #own(fd: string, backlog: string): string {
    const { fds, backlog: shown } = this.#context.flags.own;
    return (fds ? ` ${fd.padEnd(fdWidth)}` : "") +
      (shown ? ` ${backlog.padEnd(backlogWidth)}` : "");
  }
}
