import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { byteString } from "../byte-string.ts";
import { ByteSink } from "../format/byte-sink.ts";
import { HostFinder } from "../names/host-finder.ts";
import { printSockets } from "../tables/sockets.ts";
import type { Context } from "./context.ts";
import type { Machine } from "./machine.ts";
import type { Flags } from "./flags.ts";
import { parseOptions } from "./parse-options.ts";
import { settleFlags } from "./settle-flags.ts";

/** Of a file or a pipe, on Linux. */
const stdioBuffer = 4096;

/**
 * Runs `netstat` with the arguments `argv` and gives its exit status. What a table needs beyond the
 * tables of sockets is loaded when that table is asked for.
 */
export async function netstat(argv: readonly string[], machine: Machine): Promise<number> {
  const wanted = parseOptions(argv, { posix: machine.env.POSIXLY_CORRECT !== undefined });
  if (wanted.stderr !== "") machine.err(wanted.stderr);
  if ("ends" in wanted) {
    if (wanted.prints) (await import("./print-usage.ts")).printUsage(wanted.prints, machine);
    return wanted.ends;
  }
  const context = contextOf(wanted.flags, machine);
  const { netRoot, live } = context;
  // net/ may be absent, where a kernel has no network.
  const folder = dirname(netRoot);
  if (!live && !existsSync(folder)) {
    machine.err(byteString(`netstat: Cannot read: no such folder (${folder})\n`));
    return 1;
  }
  if (hasEnded(context)) {
    machine.err(`netstat: Cannot read a namespace: the process has ended (${netRoot})\n`);
    return 1;
  }
  try {
    return await run(context);
  } finally {
    context.sink.flush();
  }
}

/** Whether a process is only there until its parent asks for it: it has no namespace any more. */
function hasEnded({ flags, netRoot }: Context): boolean {
  const { pid, procRoot } = flags.own;
  return pid !== null && procRoot === null && !existsSync(`${netRoot}/dev`);
}

function contextOf(flags: Flags, machine: Machine): Context {
  const { procRoot, pid } = flags.own;
  const root = procRoot ?? "/proc";
  const sink = new ByteSink(machine.out);
  return {
    flags,
    machine: { ...machine, err: errorsInOrder(machine, sink) },
    sink,
    hosts: new HostFinder(machine.hosts),
    procRoot: root,
    netRoot: pid === null ? `${root}/net` : `${root}/${pid}/net`,
    live: procRoot === null && pid === null,
  };
}

/**
 * What comes before an error line is written before it as far as C's stdio would have done so: on a terminal
 * each line, elsewhere each full buffer.
 */
function errorsInOrder({ err, isTerminal }: Machine, sink: ByteSink): Machine["err"] {
  return (text) => {
    sink.flush(isTerminal() ? 1 : stdioBuffer);
    err(text);
  };
}

async function run(context: Context): Promise<number> {
  const { flags, machine, sink } = context;
  if (flags.masquerade > 0) {
    machine.err("netstat: no support for `ip_masquerade' on this system.\n");
    return 1;
  }
  if (flags.statistics > 0) {
    return (await import("../tables/statistics.ts")).printStatistics(context);
  }
  const table = await tableOf(context);
  for (;;) {
    const status = await table();
    if (flags.continuous === 0 || status !== 0) return status;
    sink.flush();
    if (!await machine.pause(1)) return 0;
  }
}

/** What is shown, once or again and again with -c. */
async function tableOf(context: Context): Promise<() => number | Promise<number>> {
  const { flags } = context;
  const { own } = flags;
  if (flags.routes > 0) {
    const { printRoutes } = await import("../tables/routes.ts");
    return () => printRoutes(context);
  }
  if (flags.interfaces > 0) {
    const { interfacesTable } = await import("../tables/interfaces.ts");
    return await interfacesTable(context);
  }
  const selection = settleFlags(flags);
  if (
    own.json || own.explain || own.backlog || own.bound || own.fds || own.filter.length > 0 ||
    own.watch !== null
  ) {
    const { printBeyond } = await import("../beyond/print-beyond.ts");
    return () => printBeyond(context, selection);
  }
  return () => printSockets(context, selection);
}
