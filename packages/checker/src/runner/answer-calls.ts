import type { Conn } from "@ipcbook/conn";
import { literal } from "./literal.ts";

/** A call, a line of JSON on the wire. */
export interface Call {
  /** Drawn at random by the driver, so that an answer can't be sent before its question. */
  id: string;
  name: string;
  /** Numbers as they are, bigints as `{ bigint: "26" }`. */
  args: unknown[];
}

/** The answer to it, also a line. */
export type Answer = { id: string; returned: string } | { id: string; threw: string };

// The attempt runs in this realm and could change what these do: kept from before it is imported.
const { then } = Promise.prototype;
const ignore = () => {};

/** A handler that makes the calls it reads, one line each, and writes what they return. */
export function answerCalls(
  functions: Record<string, (...args: unknown[]) => unknown>,
  names: readonly string[],
): (conn: Conn) => Promise<void> {
  // The attempt runs in this realm and could change what these do: keep them from before.
  const { parse, stringify } = JSON;
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const callable = new Map(names.map((name) => [name, functions[name]!]));

  return async (conn) => {
    const buffer = new Uint8Array(64 * 1024);
    let text = "";
    for (;;) {
      const length = await conn.read(buffer);
      if (length === null) break;
      text += decoder.decode(buffer.subarray(0, length), { stream: true });
      const lines = text.split("\n");
      text = lines.pop()!;
      for (const line of lines) {
        const bytes = encoder.encode(`${stringify(answer(parse(line)))}\n`);
        for (let sent = 0; sent < bytes.length;) sent += await conn.write(bytes.subarray(sent));
      }
    }
    conn.close();
  };

  function answer(call: Call): Answer {
    try {
      const value = callable.get(call.name)!(...call.args.map(revive));
      // Whoever calls a function gets the Promise, and not what it will hold. Nobody waits for that, but a
      // rejection that nobody takes would end the process.
      if (value instanceof Promise) Reflect.apply(then, value, [ignore, ignore]);
      return { id: call.id, returned: literal(value) };
    } catch (error) {
      return { id: call.id, threw: String(error) };
    }
  }
}

function revive(value: unknown): unknown {
  return typeof value === "object" && value !== null && "bigint" in value
    ? BigInt(String(value.bigint))
    : value;
}
