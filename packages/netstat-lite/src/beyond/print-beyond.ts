import { byteString } from "../byte-string.ts";
import type { Context } from "../command/context.ts";
import type { Selection } from "../command/settle-flags.ts";
import { reportLostFamilies } from "../tables/lost-families.ts";
import { namesFor, type Naming } from "../tables/names-for.ts";
import { collect, type Collected } from "./collect.ts";
import { explain, type Language, languageOf } from "./explain.ts";
import { type Filter, parseFilter } from "./filter.ts";
import { History } from "./history.ts";
import type { SocketDocument } from "./socket-entry.ts";
import { Table, type TableKind } from "./table.ts";
import { watch } from "./watch.ts";

const wrongOption = 3;

/** What net-tools has not: JSON, explanations, filters, more columns, and what changes. */
export async function printBeyond(context: Context, selection: Selection): Promise<number> {
  const { flags, machine } = context;
  const { own } = flags;
  let filter: { filter: Filter; needsOwners: boolean };
  try {
    filter = parseFilter(own.filter.join(" "));
    if (own.history !== null) new History(own.history);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    machine.err(byteString(`netstat: ${error.message}\n`));
    return wrongOption;
  }
  if (own.fds) flags.programs = Math.max(flags.programs, 1);
  const look = lookerOf(context, selection, filter);
  const language = own.explain ? (own.lang as Language | null) ?? languageOf(machine.env) : null;
  if (own.history !== null) return await new History(own.history).follow(context, look);
  if (own.watch !== null) {
    return await watch(context, look, { language, kinds: kindsOf(selection) });
  }
  const { sockets, status, names } = await look();
  if (own.json) printJson(context, sockets, language);
  else await printTables(context, selection, sockets, language, names);
  return status === 0 ? reportLostFamilies(context, selection) : status;
}

/** What is there now. */
export type Look = () => Promise<{ sockets: Collected[]; status: number; names: Naming | null }>;

function lookerOf(
  context: Context,
  selection: Selection,
  { filter, needsOwners }: { filter: Filter; needsOwners: boolean },
): Look {
  const { flags } = context;
  const { own } = flags;
  return async () => {
    // --history shows no address: nobody need wait for a resolver.
    const names = own.json || own.history !== null ? null : await namesFor(context);
    const { sockets, status } = await collect(context, selection, {
      owners: flags.programs > 0 || needsOwners,
      netlink: own.backlog || own.explain,
      bound: own.bound,
      names,
    });
    return { sockets: sockets.filter(({ entry }) => filter(entry)), status, names };
  };
}

function printJson(context: Context, sockets: Collected[], language: Language | null): void {
  const entries = sockets.map(({ entry }) =>
    language ? { ...entry, explanation: explain(entry, language) } : entry
  );
  const document: SocketDocument = { version: 1, sockets: entries };
  const text = context.flags.own.json === "lines"
    ? entries.map((entry) => `${JSON.stringify(entry)}\n`).join("")
    : `${JSON.stringify(document, null, 2)}\n`;
  context.sink.text(byteString(text));
}

async function printTables(
  context: Context,
  selection: Selection,
  sockets: Collected[],
  language: Language | null,
  names: Naming | null,
): Promise<void> {
  const { sink } = context;
  const table = new Table(context, names);
  const printSockets = (kind: TableKind) => {
    sink.text(table.header(kind));
    for (const socket of sockets) {
      if ((socket.protocol === "unix") !== (kind === "unix")) continue;
      sink.text(table.row(socket));
      if (language) sink.text(explanationLine(socket, language));
    }
  };
  const kinds = kindsOf(selection);
  if (kinds.includes("inet")) printSockets("inet");
  if (selection.groups) {
    const { printGroups } = await import("../tables/groups.ts");
    await printGroups(context, selection);
  }
  if (kinds.includes("unix")) printSockets("unix");
}

/** The tables that are shown, in their order. */
function kindsOf({ tcp, sctp, udp, udplite, raw, unix }: Selection): TableKind[] {
  const inet: TableKind[] = tcp || sctp || udp || udplite || raw ? ["inet"] : [];
  return unix ? [...inet, "unix"] : inet;
}

/** The line under a row. */
export function explanationLine({ entry }: Collected, language: Language): string {
  return `      ${byteString(explain(entry, language))}\n`;
}
