import process from "node:process";
import type { SignalName } from "../conversation.ts";
import type { Subject } from "../subject/subject.ts";

/**
 * Sends a signal to the process of a subject. The kernel gives it to the main thread where that does not
 * block it, and that is the one in the attempt's call (signal(7)).
 */
export function sendSignal(subject: Subject, name: SignalName): void {
  if (subject.exit) return;
  try {
    process.kill(subject.pid, name);
  } catch (error) {
    // It has ended a moment ago.
    if ((error as { code?: string }).code !== "ESRCH") throw error;
  }
}
