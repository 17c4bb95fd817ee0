import type { Machine } from "../command/machine.ts";
import { netstat } from "../command/netstat.ts";

/** What a run printed, one character a byte, and its exit status. */
export interface Run {
  out: string;
  err: string;
  status: number;
}

/** Runs the command in this process, on the names in the folder `etc`. */
export async function run(
  argv: readonly string[],
  { etc, ...machine }: Partial<Machine> & { etc: string },
): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await netstat(argv, {
    out: (bytes) => out.push(Buffer.from(bytes).toString("latin1")),
    err: (text) => err.push(text),
    etc,
    hosts: { folder: etc },
    env: {},
    euid: 0,
    pause: () => Promise.resolve(false),
    netlinkFrom: Infinity,
    expectRows: () => {},
    isTerminal: () => false,
    ...machine,
  });
  return { out: out.join(""), err: err.join(""), status };
}
