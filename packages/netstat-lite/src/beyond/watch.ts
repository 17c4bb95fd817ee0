import type { Context } from "../command/context.ts";
import { changes } from "./changes.ts";
import type { Collected } from "./collect.ts";
import type { Language } from "./explain.ts";
import { explanationLine, type Look } from "./print-beyond.ts";
import { Table, type TableKind } from "./table.ts";

const marks = { same: " ", appeared: "+", changed: "~", gone: "-" };
/** To the upper left corner, and everything below it away. */
const clear = "\x1b[H\x1b[J";

/**
 * Shows the table again and again: `+` marks what appeared since the last time, `~` what changed its
 * state, `-` what is gone. On a terminal in place; elsewhere one table after another.
 */
export async function watch(
  context: Context,
  look: Look,
  { language, kinds }: { language: Language | null; kinds: readonly TableKind[] },
): Promise<number> {
  const { flags, machine, sink } = context;
  let before: Collected[] | null = null;
  for (;;) {
    const { sockets, status, names } = await look();
    if (status !== 0) return status;
    const table = new Table(context, names);
    const shown = changes(before, sockets);
    if (machine.isTerminal()) sink.text(clear);
    else if (before) sink.text("\n");
    for (const kind of kinds) {
      const rows = shown.filter(({ socket }) => (socket.protocol === "unix") === (kind === "unix"));
      const [first, second] = table.header(kind).split("\n");
      sink.text(`${first}\n  ${second}\n`);
      for (const { kind, socket, before } of rows) {
        const row = table.row(socket).slice(0, -1).trimEnd();
        sink.text(`${marks[kind]} ${row}${before === undefined ? "" : `  (was ${before})`}\n`);
        if (language && kind !== "gone") sink.text(`  ${explanationLine(socket, language)}`);
      }
    }
    sink.flush();
    before = sockets;
    if (!await machine.pause(flags.own.watch!)) return 0;
  }
}
