import { acceptsConnections } from "../format/unix-row.ts";
import type { KnownUnixSockets } from "./known-unix-sockets.ts";
import { type KernelRow, parseKernelRow } from "./parse-kernel-row.ts";

/** What a line of /proc/net/unix is: a row, no row, or what could be either. */
export type Verdict =
  | { kind: "row" | "doubtful"; row: KernelRow }
  | { kind: "bogus" };

/** Of a name, as the kernel prints it: sun_path has 108 bytes. */
const longestName = 108;
const unconnected = 1;
const bogus: Verdict = { kind: "bogus" };

/**
 * Tells the kernel's rows from what a newline in some socket's name makes of a line. Only the lines right
 * after a row can be the rest of its name, and no more of them than a name has room for. So, from the
 * first row on:
 *
 * - where the name of a row's socket is known, it is known how many lines belong to it;
 * - where it is not known (the socket is gone by now), or the row has no inode, the next row that could be
 *   part of the name is shown only if netlink knows its socket by just this name.
 *
 * So no forged row is shown; at most one that says of a socket what was true a moment ago, by a socket that
 * has lived for less than a look.
 */
export function judgeUnixLines(lines: readonly string[], known: KnownUnixSockets): Verdict[] {
  const verdicts: Verdict[] = [];
  // How many bytes of a name may still come.
  let room = 0;
  while (verdicts.length < lines.length) {
    const line = lines[verdicts.length]!;
    const row = parseKernelRow(line);
    if (row === null) {
      verdicts.push(bogus);
      room -= line.length + 1;
      continue;
    }
    const mayBeForged = line.length + 1 <= room;
    verdicts.push({ kind: !mayBeForged || isConfirmed(row, known) ? "row" : "doubtful", row });
    const { name, inode } = row;
    if (name === null) {
      room = 0;
      continue;
    }
    const whole = wholeName(row, known, lines, verdicts.length);
    for (const _ of whole?.split("\n").slice(1) ?? []) verdicts.push(bogus);
    const isEnd = whole !== undefined && inode !== 0;
    room = isEnd ? 0 : longestName - (whole ?? name).length;
  }
  return verdicts;
}

function isConfirmed(row: KernelRow, known: KnownUnixSockets): boolean {
  if (known.nameOf(row.inode, row.name) === undefined) return false;
  const accepts = (row.flags & acceptsConnections) !== 0;
  // Without an inode a socket is neither a listener nor unconnected.
  if (row.inode === 0) return !accepts && row.state !== unconnected;
  return !accepts || known.hasListened(row.inode);
}

/** The name of a row's socket, if it is known and its other lines are there, the first of them at `next`. */
function wholeName(
  { inode, name }: KernelRow,
  known: KnownUnixSockets,
  lines: readonly string[],
  next: number,
): string | undefined {
  const isThere = (candidate: string) =>
    candidate.split("\n").slice(1).every((line, index) => lines[next + index] === line);
  // Of a socket without an inode there may be several: the longest is the safest.
  const candidates = inode === 0
    ? [...known.brokenNames(name!)].sort((a, b) => b.length - a.length)
    : [known.nameOf(inode, name)].filter((known) => typeof known === "string");
  return candidates.find(isThere);
}
