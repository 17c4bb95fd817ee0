import type { Conn, Listener } from "@ipcbook/conn";
import { answerCalls } from "./answer-calls.ts";
import { fault, type Job } from "./job.ts";

/** What the harness needs from the runtime that it runs in. */
export interface Host {
  listen(endpoint: Job["endpoint"]): Listener | Promise<Listener>;
  /** Prints `message` and ends the subject with `status`. */
  end(status: number, message: string): void;
}

/**
 * Imports the attempt, then listens: a subject that owns its listening socket has imported its
 * attempt. Runs in the subject, beside code that nobody has read.
 */
export async function runJob(job: Job, host: Host): Promise<void> {
  // Before the attempt is imported: it could change what these do.
  const { serveOn } = await import(`${job.conn}serve-on.ts`);
  const { end } = host;

  let attempt: Record<string, unknown>;
  try {
    // Computed, so that the runtime asks its permissions for every file that the attempt imports.
    attempt = await import(job.attempt);
  } catch (error) {
    return end(fault.cannotImport, describe(error));
  }
  for (const name of job.exports) {
    if (!(name in attempt)) return end(fault.missingExport, name);
    if (typeof attempt[name] !== "function") {
      return end(fault.wrongExport, `${name} (${typeof attempt[name]})`);
    }
  }

  const listener = await host.listen(job.endpoint);
  const handler = job.kind === "handler"
    ? attempt.handler as (conn: Conn) => Promise<void>
    : answerCalls(attempt as Record<string, (...args: unknown[]) => unknown>, job.exports);
  try {
    await serveOn(listener, handler);
  } catch (error) {
    end(fault.handlerThrew, describe(error));
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // V8 puts the message into the stack; a SyntaxError from the loader has a message only.
  return error.stack?.includes(error.message) ? error.stack : `${error.name}: ${error.message}`;
}
