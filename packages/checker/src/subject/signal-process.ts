import process from "node:process";

/** Sends a signal to a process that may have ended a moment ago. */
export function signalProcess(pid: number, signal: string | number): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as { code?: string }).code !== "ESRCH") throw error;
  }
}
