import type { Conn, Listener } from "@ipcbook/conn";
import { answerCalls } from "./answer-calls.ts";
import { describer } from "./describer.ts";
import { importAttempt } from "./import-attempt.ts";
import { fault, type Job, lastWord } from "./job.ts";

/** What the harness needs from the runtime that it runs in. */
export interface Host {
  listen(endpoint: Job["endpoint"]): Listener | Promise<Listener>;
  /** Resolves once the attempt is where the job says. */
  begun: Promise<void>;
  /** Ends the subject. */
  exit(status: number): void;
}

/**
 * Imports the attempt, then listens: a subject that owns its listening socket has imported its
 * attempt. Runs in the subject, beside code that nobody has read.
 */
export async function runJob(job: Job, host: Host): Promise<void> {
  // Before the attempt is imported: it could change what these do.
  const { serveOn } = await import(`${job.conn}serve-on.ts`);
  const { exit, begun } = host;
  const { error: print } = console;
  const end = (status: number, message: string) => {
    print(lastWord + message);
    exit(status);
  };
  const describe = describer([new URL(".", import.meta.url).href, job.conn]);

  await begun;
  const imported = await importAttempt(job, describe);
  if ("fault" in imported) return end(imported.fault, imported.message);
  const { attempt } = imported;

  const listener = await host.listen(job.endpoint);
  const handler = job.kind === "handler"
    ? attempt.handler as (conn: Conn) => Promise<void>
    : answerCalls(attempt, job.exports);
  try {
    await serveOn(listener, shortening(handler, job.shortWrites));
  } catch (error) {
    end(fault.handlerThrew, describe(error));
  }
}

/** Hands `handler` connections whose writes take no more than `most` bytes each. */
function shortening(
  handler: (conn: Conn) => Promise<void>,
  most: number | undefined,
): (conn: Conn) => Promise<void> {
  if (most === undefined) return handler;
  return (conn) => {
    const write = conn.write.bind(conn);
    let writes = 0;
    // Not always as many: whoever writes in pieces of the right size would never notice.
    conn.write = (bytes) => write(bytes.subarray(0, 1 + (writes++ * 3 + most - 1) % most));
    return handler(conn);
  };
}
