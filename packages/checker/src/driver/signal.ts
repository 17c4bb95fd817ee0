import type { SignalName } from "../conversation.ts";
import { signalProcess } from "../subject/signal-process.ts";
import type { Subject } from "../subject/subject.ts";

/**
 * Sends a signal to the process of a subject. The kernel gives it to the main thread where that does not
 * block it, and that is the one in the attempt's call (signal(7)).
 */
export function sendSignal(subject: Subject, name: SignalName): void {
  if (!subject.exit) signalProcess(subject.pid, name);
}
