import { judgeUnixLines } from "./judge-unix-lines.ts";
import { KnownUnixSockets } from "./known-unix-sockets.ts";
import type { KernelRow } from "./parse-kernel-row.ts";

/** Enough, unless somebody makes doubtful rows on purpose. */
const mostLooks = 5;

/**
 * The rows among the lines of /proc/net/unix, null for what is none; `look` reads them again. Null in all
 * where netlink does not answer.
 *
 * Netlink is asked after each look, so that it knows each socket that is still there. Rows that are
 * doubtful because a socket has gone too soon are seldom so in the next look as well.
 */
export function confirmedUnixRows(
  lines: readonly string[],
  look: () => readonly string[],
): (KernelRow | null)[] | null {
  const known = new KnownUnixSockets();
  for (let looks = 1;; looks++) {
    if (!known.ask()) return null;
    const verdicts = judgeUnixLines(lines, known);
    if (looks === mostLooks || verdicts.every(({ kind }) => kind !== "doubtful")) {
      return verdicts.map((verdict) => verdict.kind === "row" ? verdict.row : null);
    }
    lines = look();
  }
}
