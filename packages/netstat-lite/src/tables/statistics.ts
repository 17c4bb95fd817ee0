import { cError } from "../command/c-error.ts";
import type { Context } from "../command/context.ts";
import { settleFlags } from "../command/settle-flags.ts";
import { CounterPrinter } from "./counter-printer.ts";
import { readText } from "./read-text.ts";

/** The counters of `-s`, from net/snmp and net/netstat, or with -6 from net/snmp6. */
export function printStatistics(context: Context): number {
  const { flags, sink } = context;
  const family = flags.familyNames.join(",") || "inet";
  if (family !== "inet" && family !== "inet6") {
    sink.text(`netstat: No statistics support for specified address family: ${family}\n`);
    return 1;
  }
  const { tcp, udp, raw, sctp } = settleFlags(flags);
  const printer = new CounterPrinter((text) => sink.text(text), { tcp, udp, raw, sctp });
  if (family === "inet") printInet(context, printer);
  else printInet6(context, printer);
  return 0;
}

function printInet(context: Context, printer: CounterPrinter): void {
  const { machine } = context;
  const snmp = open(context, "snmp", true);
  if (snmp === null) return;
  if (!printPairs(snmp, printer, "")) {
    machine.err("Problem while parsing /proc/net/snmp\n");
  }
  const more = open(context, "netstat", false);
  if (more !== null && !printPairs(more, printer, "")) {
    machine.err("Problem while parsing /proc/net/netstat\n");
  }
  const sctp = open(context, "sctp/snmp", false);
  if (sctp === null) return;
  printer.section("Sctp", "snmp");
  for (const line of linesOf(sctp)) {
    const [, name = "", value = ""] = line.match(/^([^ \t]*)[ \t]*([^]*)/)!;
    if (value !== "") printer.counter(name, toUnsigned(value));
  }
}

function printInet6(context: Context, printer: CounterPrinter): void {
  const snmp6 = open(context, "snmp6", true);
  if (snmp6 === null) return;
  let section: string | null = null;
  for (const line of linesOf(snmp6)) {
    const [name = "", value = ""] = line.split(/[ \t]+/).filter((word) => word !== "");
    // Up to its first 6: Ip6InReceives is of Ip6.
    if (section === null || !name.includes(section)) {
      section = name.match(/^[^6]*6?/)![0];
      printer.section(section, "snmp6");
    }
    printer.counter(name, toUnsigned(value));
  }
  const snmp = open(context, "snmp", true);
  if (snmp !== null) printPairs(snmp, printer, "Tcp");
}

/** Two lines for each section: `Tcp: ActiveOpens …` and `Tcp: 13 …`. False where one has no colon. */
function printPairs(text: string, printer: CounterPrinter, only: string): boolean {
  const lines = linesOf(text);
  for (let at = 0; at < lines.length; at += 2) {
    while (lines[at] === "") at++;
    const [names, values] = [lines[at], lines[at + 1]];
    if (names === undefined || values === undefined) return true;
    if (!names.includes(":") || !values.includes(":")) return false;
    const section = names.slice(0, names.indexOf(":"));
    if (!section.startsWith(only)) continue;
    printer.section(section, "snmp");
    const numbers = wordsAfterColon(values);
    for (const [index, name] of wordsAfterColon(names).entries()) {
      printer.counter(name, toUnsigned(numbers[index] ?? ""));
    }
  }
  return true;
}

function wordsAfterColon(line: string): string[] {
  return line.slice(line.indexOf(":") + 1).split(/[ \t]+/).filter((word) => word !== "");
}

/** strtoull(3): negative numbers wrap. */
function toUnsigned(text: string): bigint {
  const digits = text.match(/^[+-]?\d+/)?.[0];
  return digits === undefined ? 0n : BigInt.asUintN(64, BigInt(digits));
}

function linesOf(text: string): string[] {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

function open({ netRoot, machine }: Context, name: string, required: boolean): string | null {
  try {
    return readText(`${netRoot}/${name}`);
  } catch (error) {
    if (required) machine.err(`cannot open /proc/net/${name}: ${cError(error)}\n`);
    return null;
  }
}
