import { bytesWritten } from "../kernel/bytes-written.ts";
import { signalProcess } from "./signal-process.ts";
import type { Subject } from "./subject.ts";

/** Resident memory that a subject may hold, in pages of 4 KiB. */
const memoryPages = 512 * 256;
/** What it may write in its life, in bytes: no conversation needs a hundredth of it. */
const writeLimit = 128 * 1024 * 1024;

/** The kernel has no limit for what is really used: somebody has to look. */
export function holdsTooMuch(pages: number): boolean {
  return pages > memoryPages;
}

/**
 * Ends a subject that writes without end, as the kernel ends one whose file grows too large. Many small files, files that
 * have no name any more and connections that nobody reads have no limit there.
 */
export function boundWrites({ pid, exit }: Subject): void {
  const written = exit ? 0 : bytesWritten(pid);
  // The second time, whoever ignores it.
  if (written > writeLimit) signalProcess(pid, written > 2 * writeLimit ? "SIGKILL" : "SIGXFSZ");
}
