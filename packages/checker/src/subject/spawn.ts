import { type ChildProcess, spawn } from "node:child_process";
import process from "node:process";
import { closeOnExec } from "@ipcbook/syscalls";
import { filterFd, insideFd } from "../sandbox/bubblewrap.ts";

/**
 * What runs between the checker and the subject, in dash or any other sh:
 *
 * - the limits (a core file, seconds of processor time, the size of a file in blocks of 512 bytes,
 *   descriptors, kilobytes of data); one flag a call, because dash takes no more;
 * - a watchdog that reads a pipe from the checker. However the checker ends, by KILL too, the kernel
 *   closes the pipe, and the watchdog takes the group and the folder away;
 * - `exec`, so that the subject itself is the leader of the group and its exit status is seen.
 *
 * The output goes to a file: a pipe would fill while the driver is busy and hold the subject up. It is appended, so that
 * the subject can cut it. For the strong tier, bubblewrap finds its filter on one descriptor, and says on another who runs
 * inside.
 */
const script = `
ulimit -c 0; ulimit -t 20; ulimit -f 8192; ulimit -n 2048; ulimit -d 4194304
folder=$1; grounds=$2; output=$3; input=$4; filter=$5; inside=$6; shift 6
{ read -r _ <&3; kill -9 $$; rm -rf -- "$folder" "$grounds"; kill -9 -$$; } </dev/null >/dev/null 2>&1 4<&- &
if [ "$input" = control ]; then exec <&4 4<&-; else exec </dev/null; fi
if [ "$filter" ]; then exec ${filterFd}<"$filter" ${insideFd}>"$inside"; fi
exec "$@" >>"$output" 2>&1 3<&-
`;

/** Starts `command` as the leader of a process group that does not outlive this process. */
export function spawnGroup(
  command: readonly string[],
  options: {
    folder: string;
    /** A folder that goes as well when the checker is gone. */
    grounds: string;
    output: string;
    /** Where the command is told what to do: on descriptor 4, where it answers too, or on its standard input. */
    control: 4 | 0 | null;
    /** For a command that begins with bubblewrap: its filter, and the file for what it says about the inside. */
    sandbox: { filter: string; inside: string } | null;
    env: Record<string, string>;
  },
): ChildProcess {
  // Through a folder that was left open to it, a sandbox is no sandbox.
  closeOnExec();
  return spawn("/bin/sh", [
    "-c",
    script,
    "sh",
    options.folder,
    options.grounds,
    options.output,
    options.control === 0 ? "control" : "null",
    options.sandbox?.filter ?? "",
    options.sandbox?.inside ?? "",
    ...command,
  ], {
    cwd: options.folder,
    detached: true,
    env: options.env,
    // The watchdog's pipe, and the control channel of those that have one.
    stdio: ["ignore", "ignore", "ignore", "pipe", options.control === null ? "ignore" : "pipe"],
  });
}

/** Ends the whole group that `pid` leads. */
export function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    // ESRCH: nobody is left, which is what was wanted.
    if ((error as { code?: string }).code !== "ESRCH") throw error;
  }
}
