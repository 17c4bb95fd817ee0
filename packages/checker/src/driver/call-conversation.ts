import { randomBytes } from "node:crypto";
import type { CallConversation } from "../conversation.ts";
import type { Subject } from "../subject/subject.ts";
import type { CallTranscript } from "../transcript.ts";
import { StreamClient } from "./stream-client.ts";
import { waitFor } from "./wait.ts";

/** The longest answer to one call, in bytes. */
const answerLimit = 4096;

/**
 * Makes the calls of a subject of kind `functions`, one at a time, over one connection. The subject
 * says what a function returned; whether that is right is decided here.
 */
export class Caller {
  #client: StreamClient | null = null;

  async hold(subject: Subject, { name, args }: CallConversation): Promise<CallTranscript> {
    const outcome = await this.#call(subject, name, args.map(encode));
    // After anything but an answer the connection is of no use.
    if (!("returned" in outcome) && !("threw" in outcome)) this.close();
    return { kind: "call", outcome };
  }

  close(): void {
    this.#client?.close();
    this.#client = null;
  }

  async #call(subject: Subject, name: string, args: unknown[]): Promise<CallTranscript["outcome"]> {
    const client = this.#client ?? StreamClient.open(subject.endpoint, subject.pid);
    if (!(client instanceof StreamClient)) return await gone(subject, "no connection");
    this.#client = client;
    const id = randomBytes(12).toString("hex");
    // Before the question there is nothing to say.
    const early = client.receive(answerLimit);
    if (typeof early === "object") return { garbled: text(early.bytes) };
    client.send([...new TextEncoder().encode(`${JSON.stringify({ id, name, args })}\n`)]);

    let line = "";
    while (!line.endsWith("\n")) {
      const got = client.receive(answerLimit - line.length);
      if (got === "end" || got === "reset") {
        return await gone(subject, "the connection was closed");
      }
      if (got === "nothing yet") {
        const quiet = await waitFor({ subject, fd: client.fd, inFlight: () => false });
        if (quiet) return quiet;
        continue;
      }
      line += text(got.bytes);
      if (line.length >= answerLimit) return { garbled: line };
    }
    return read(line, id);
  }
}

/** Nobody answers: the process has ended, or it has given up what it should answer on. */
async function gone(subject: Subject, otherwise: string): Promise<CallTranscript["outcome"]> {
  const quiet = await waitFor({ subject, fd: null, inFlight: () => false });
  return quiet?.why === "exit" ? quiet : { garbled: otherwise };
}

function read(line: string, id: string): CallTranscript["outcome"] {
  let answer: unknown;
  try {
    answer = JSON.parse(line);
  } catch {
    return { garbled: line };
  }
  if (typeof answer !== "object" || answer === null || !("id" in answer) || answer.id !== id) {
    return { garbled: line };
  }
  // Not made texts of: an object can have a `toString` that is none.
  if ("returned" in answer && typeof answer.returned === "string") {
    return { returned: answer.returned };
  }
  if ("threw" in answer && typeof answer.threw === "string") return { threw: answer.threw };
  return { garbled: line };
}

function encode(value: unknown): unknown {
  return typeof value === "bigint" ? { bigint: String(value) } : value;
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
