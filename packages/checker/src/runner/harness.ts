import type { Conn, Listener } from "@ipcbook/conn";
import { answerCalls } from "./answer-calls.ts";
import { fault, type Job, lastWord } from "./job.ts";

/** What the harness needs from the runtime that it runs in. */
export interface Host {
  listen(endpoint: Job["endpoint"]): Listener | Promise<Listener>;
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
  const { exit } = host;
  const { error: print } = console;
  const end = (status: number, message: string) => {
    print(lastWord + message);
    exit(status);
  };
  const describe = describer(job);

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
    conn.write = (bytes) => write(bytes.subarray(0, most));
    return handler(conn);
  };
}

/** The text of an error, with the attempt's places in its stack and none of ours. */
function describer({ conn }: Job): (error: unknown) => string {
  const ours = [new URL(".", import.meta.url).href, conn];
  return (error) => {
    if (!(error instanceof Error)) return String(error);
    const { name, message, stack = "" } = error;
    // V8 puts the message into the stack; a SyntaxError from the loader has a message only.
    if (!stack.includes(message)) return `${name}: ${message}`;
    return stack.split("\n").filter((line) => !ours.some((place) => line.includes(place)))
      .join("\n");
  };
}
