import type { Flags } from "../command/flags.ts";

/** The two lines above the rows. */
export function inetHeader(flags: Flags): string {
  const users = flags.extend > 1 ? " User       Inode     " : "";
  const programs = flags.programs > 0 ? ` ${"PID/Program name".padEnd(20)}` : "";
  const timers = flags.timers > 0 ? " Timer" : "";
  return `Active Internet connections ${which(flags.all, flags.listening)}\n` +
    "Proto Recv-Q Send-Q Local Address           Foreign Address         State      " +
    `${users}${programs}${timers}\n`;
}

/** Which sockets are shown: -a goes before -l. */
export function which(all: number, listening: number): string {
  return all ? "(servers and established)" : listening ? "(only servers)" : "(w/o servers)";
}
