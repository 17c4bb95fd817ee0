import { fault, type Job } from "./job.ts";

/** An attempt that was imported and exports what it should, or the fault and its message. */
export type Imported =
  | { attempt: Record<string, (...args: unknown[]) => unknown> }
  | { fault: number; message: string };

/** Imports the attempt of a job, and looks at its exports. */
export async function importAttempt(
  job: Job,
  describe: (error: unknown) => string,
): Promise<Imported> {
  let attempt: Record<string, unknown>;
  try {
    // Computed, so that the runtime asks its permissions for every file that the attempt imports.
    attempt = await import(job.attempt);
  } catch (error) {
    return { fault: fault.cannotImport, message: describe(error) };
  }
  for (const name of job.exports) {
    if (!(name in attempt)) return { fault: fault.missingExport, message: name };
    if (typeof attempt[name] !== "function") {
      return { fault: fault.wrongExport, message: `${name} (${typeof attempt[name]})` };
    }
  }
  return { attempt: attempt as Record<string, (...args: unknown[]) => unknown> };
}
