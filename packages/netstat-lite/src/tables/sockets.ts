import type { Context } from "../command/context.ts";
import type { Selection } from "../command/settle-flags.ts";
import { InetWriter } from "../format/inet-writer.ts";
import { unixHeader } from "../format/unix-row.ts";
import { eachInetTable } from "./each-inet-table.ts";
import { inetHeader } from "./inet-header.ts";
import { reportLostFamilies } from "./lost-families.ts";
import { namesFor } from "./names-for.ts";
import { ProgramColumn } from "./program-column.ts";

/** A blank, and 20 bytes to be filled in. */
const programWidth = 21;

/** The tables of sockets, as net-tools prints them; its exit status. */
export async function printSockets(context: Context, selection: Selection): Promise<number> {
  const { flags, sink } = context;
  const programs = flags.programs > 0 ? new ProgramColumn(context) : null;
  if (programs) sink.hold();
  try {
    return await printTables(context, selection, programs);
  } finally {
    if (programs) {
      programs.fillIn();
      sink.release();
    }
  }
}

async function printTables(
  context: Context,
  selection: Selection,
  programs: ProgramColumn | null,
): Promise<number> {
  const { flags, sink } = context;
  const { tcp, sctp, udp, udplite, raw } = selection;
  if (tcp || sctp || udp || udplite || raw) {
    sink.text(inetHeader(flags));
    const names = await namesFor(context);
    const writer = new InetWriter(
      sink,
      {
        wide: flags.wide > 0,
        users: flags.extend > 1,
        programs: programs !== null,
        timers: flags.timers > 0,
      },
      names?.names ?? {},
      (inode, bytes, offset) => programs?.add(inode, bytes, offset),
    );
    const status = await eachInetTable(context, selection, {
      names,
      onTable: (protocol) => writer.protocol = protocol,
      onRow: (record) => writer.row(record),
      onSctp: ({ text, uid, inode }) => {
        const name = names?.names.user?.(uid >>> 0) ?? `${uid}`;
        sink.text(text);
        if (flags.extend > 1) sink.text(` ${name.padEnd(10)} ${`${inode}`.padEnd(10)}`);
        if (programs) {
          sink.text(" ".repeat(programWidth));
          programs.add(inode, sink.bytes, sink.length - programWidth + 1);
        }
        sink.text(flags.timers > 0 ? " \n" : "\n");
      },
    });
    if (status !== 0) return status;
  }
  if (selection.groups) {
    const { printGroups } = await import("./groups.ts");
    const status = await printGroups(context, selection);
    if (status !== 0) return status;
  }
  if (selection.unix) {
    sink.text(unixHeader(flags.all, flags.listening, programs !== null));
    const { unixRows } = await import("./unix-rows.ts");
    const status = await unixRows(context, selection, (row, format) => {
      const { text, owner } = format(row, programs !== null);
      sink.reserve(text.length);
      const place = sink.length + owner;
      sink.text(text);
      programs?.add(row.inode, sink.bytes, place);
    });
    if (status !== 0) return status;
  }
  return reportLostFamilies(context, selection);
}
