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
export function boundWrites(subject: Pick<Subject, "pid" | "exit" | "writtenWhenTold">): void {
  const { pid, exit, writtenWhenTold } = subject;
  const written = exit ? 0 : bytesWritten(pid);
  if (written <= (writtenWhenTold ?? 0) + writeLimit) return;
  // Whoever goes on ignores it. It was told before, however late it was looked at: SIGKILL would be taken for another limit.
  signalProcess(pid, writtenWhenTold === null ? "SIGXFSZ" : "SIGKILL");
  subject.writtenWhenTold ??= written;
}
