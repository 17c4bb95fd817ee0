import { cError } from "../command/c-error.ts";
import { type Context, shownPath } from "../command/context.ts";
import type { Selection } from "../command/settle-flags.ts";
import { writeAddress } from "../format/write-address.ts";
import { forEachLine } from "../scan/for-each-line.ts";
import { sscanf } from "../scan/sscanf.ts";
import { hostByteOrder } from "@ipcbook/byteorder";
import { missing } from "./missing.ts";

interface Group {
  device: string;
  count: number;
  family: 4 | 6;
  address: Uint8Array;
}

/** The multicast groups of each interface, `-g`. */
export async function printGroups(context: Context, selection: Selection): Promise<number> {
  const { sink, machine, flags, netRoot } = context;
  sink.text(
    "IPv6/IPv4 Group Memberships\n" +
      "Interface       RefCnt Group\n" +
      "--------------- ------ ---------------------\n",
  );
  let status = 0;
  const groups: Group[] = [];
  for (const [file, shown] of [["igmp", selection.ipv4], ["igmp6", selection.ipv6]] as const) {
    if (!shown) continue;
    const lines: string[] = [];
    try {
      forEachLine(`${netRoot}/${file}`, (bytes, start, end) => {
        lines.push(Buffer.from(bytes.buffer, start, end - start).toString("latin1"));
      });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (file === "igmp6") continue;
      if (code !== "ENOENT" && code !== "EACCES") {
        machine.err(`${shownPath(file)}: ${cError(error)}\n`);
        return 255;
      }
      status = missing(context, selection, "AF INET (igmp)");
    }
    const parse = lines[0]?.includes("Device") ? parseIgmp : parseIgmp6;
    groups.push(...parse(lines, (line) => machine.err(line)));
  }
  const hosts = flags.numericHosts ? null : context.hosts;
  await hosts?.ask(groups.map(({ address }) => address));
  for (const { device, count, family, address } of groups) {
    const name = hosts?.name(address) ?? addressOf(family, address);
    sink.text(`${device.padEnd(15)} ${`${count}`.padEnd(6)} ${name}\n`);
  }
  return status;
}

function parseIgmp(lines: string[], warn: (line: string) => void): Group[] {
  const hasIndex = lines[0]!.startsWith("Idx");
  const groups: Group[] = [];
  let device = "";
  for (const [number, line] of lines.entries()) {
    if (number === 0) continue;
    const isGroup = line.startsWith("\t");
    const values = isGroup
      ? sscanf(line, "\t%8[0-9A-Fa-f] %d")
      : sscanf(`${line}\n`, hasIndex ? "%d\t%15c" : "%15c");
    if (values.length < (isGroup || hasIndex ? 2 : 1)) {
      warn(`warning, got bogus igmp line ${number}.\n`);
      continue;
    }
    if (isGroup) {
      const address = new Uint8Array(4);
      const word = Number.parseInt(String(values[0]), 16);
      new DataView(address.buffer).setUint32(0, word, hostByteOrder === "little");
      groups.push({ device, count: Number(values[1]), family: 4, address });
    } else {
      const name = String(values[hasIndex ? 1 : 0]);
      const colon = name.lastIndexOf(":");
      device = colon === -1 ? name : name.slice(0, colon);
    }
  }
  return groups;
}

function parseIgmp6(lines: string[], warn: (line: string) => void): Group[] {
  const groups: Group[] = [];
  for (const [number, line] of lines.entries()) {
    const values = sscanf(line, "%d %15s %64[0-9A-Fa-f] %d");
    if (values.length !== 4) {
      warn(`warning, got bogus igmp6 line ${number}.\n`);
      continue;
    }
    const address = Buffer.from(String(values[2]).padEnd(32, "0").slice(0, 32), "hex");
    groups.push({ device: String(values[1]), count: Number(values[3]), family: 6, address });
  }
  return groups;
}

function addressOf(family: 4 | 6, address: Uint8Array): string {
  const bytes = new Uint8Array(64);
  const end = writeAddress(bytes, 0, family, address);
  return Buffer.from(bytes.buffer, 0, end).toString("latin1");
}
