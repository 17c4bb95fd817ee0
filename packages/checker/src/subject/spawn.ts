import { type ChildProcess, spawn } from "node:child_process";
import process from "node:process";

/**
 * What runs between the checker and the subject, in dash or any other sh:
 *
 * - the limits (a core file, seconds of processor time, the size of a file in blocks of 512 bytes,
 *   descriptors, kilobytes of data); one flag a call, because dash takes no more;
 * - a watchdog that reads a pipe from the checker. However the checker ends, by KILL too, the kernel
 *   closes the pipe, and the watchdog takes the group and the folder away;
 * - `exec`, so that the subject itself is the leader of the group and its exit status is seen.
 *
 * The output goes to a file: a pipe would fill while the driver is busy and hold the subject up.
 */
const script = `
ulimit -c 0; ulimit -t 20; ulimit -f 8192; ulimit -n 2048; ulimit -d 4194304
folder=$1; output=$2; shift 2
{ read -r _ <&3; kill -9 $$; rm -rf -- "$folder"; kill -9 -$$; } </dev/null >/dev/null 2>&1 &
exec "$@" </dev/null >"$output" 2>&1 3<&-
`;

/** Starts `command` as the leader of a process group that does not outlive this process. */
export function spawnGroup(
  command: readonly string[],
  options: { folder: string; output: string; env: Record<string, string> },
): ChildProcess {
  return spawn("/bin/sh", ["-c", script, "sh", options.folder, options.output, ...command], {
    cwd: options.folder,
    detached: true,
    env: options.env,
    stdio: ["ignore", "ignore", "ignore", "pipe"],
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
