import type { Verdict } from "../verdict.ts";
import { sources } from "./exercise.ts";

/** What a verdict says in one line, for comparison. */
export function gist({ verdict, diagnosis }: Verdict): string {
  return diagnosis ? `${verdict}: ${diagnosis.id}` : verdict;
}

/** Attempts that are right, however they are written. */
export const right: Record<string, string> = {
  "the reference itself": sources.reference,
  "another style": `export function handler(conn) {
    return conn.readable
      .pipeThrough(new TransformStream({
        transform: (chunk, out) => out.enqueue(chunk.map((byte) => byte - 32)),
      }))
      .pipeTo(conn.writable);
  }`,
  "slow to start (0.7 s)": `await new Promise((resolve) => setTimeout(resolve, 700));
    ${sources.reference}`,
  "slow to answer (60 ms, the first three times)": `let slow = 3;
    ${
    sources.reference.replace(
      "const buffer",
      "if (slow-- > 0) await new Promise((r) => setTimeout(r, 60)); const buffer",
    )
  }`,
  "slow to answer (700 ms, once)": `let slow = 1;
    ${
    sources.reference.replace(
      "const buffer",
      "if (slow-- > 0) await new Promise((r) => setTimeout(r, 700)); const buffer",
    )
  }`,
  "prints a lot": sources.reference.replace(
    "conn.close();",
    "conn.close(); console.log('x'.repeat(4000));",
  ),
};

/** Attempts that are wrong, and what the verdict must say. */
export const wrong: Record<string, [source: string, gist: string | RegExp]> = {
  "an empty file": ["", "fail: empty"],
  "a handler that does nothing": ["export async function handler(conn) {}", "fail: silence"],
  "a handler that spins": ["export async function handler(conn) { for (;;); }", "fail: spinning"],
  "a handler that never closes": [sources["never-closes"], "fail: never-closes"],
  "a handler that resets": [
    // Bytes that nobody has read turn the end into a reset.
    `export async function handler(conn) {
      const buffer = new Uint8Array(1);
      const length = await conn.read(buffer);
      if (length !== null) await conn.write(buffer.map((byte) => byte - 32));
      conn.close();
    }`,
    /^fail$/,
  ],
  "a server that ends after one client": [
    sources.reference.replace("conn.close();", "conn.close(); Deno.exit(0);"),
    "fail: exits",
  ],
  "a process that ends in the middle": [
    "export async function handler(conn) { Deno.exit(3); }",
    "fail: exits",
  ],
  "a handler that throws": [
    `export async function handler(conn) { throw new Error("no idea"); }`,
    "fail: handler-threw",
  ],
  "an error that nobody catches": [
    sources.reference.replace("conn.close();", "conn.close(); Promise.reject(new Error('later'));"),
    "fail: uncaught",
  ],
  "a known mistake": [sources["first-read-only"].replace("64", "65"), "fail: first-read-only"],
  "another known mistake": [sources.echoes.replaceAll("length", "n"), "fail: echoes"],
  "forwarding to whoever else answers": [
    `export async function handler(conn) {
      for (const { name } of Deno.readDirSync("/tmp")) {
        if (!name.startsWith("ipcbook-")) continue;
        const other = await Deno.connect({ transport: "unix", path: "/tmp/" + name + "/own/socket" });
        await Promise.all([conn.readable.pipeTo(other.writable), other.readable.pipeTo(conn.writable)]);
      }
    }`,
    "fail: handler-threw",
  ],
  "no text": ["\0\u0001", "fail: cannot-import"],
  "what does not parse": ["export async function handler(conn) {", "fail: cannot-import"],
  "no export": ["export const other = 1;", "fail: missing-export"],
  "an export of something else": ["export const handler = 1;", "fail: wrong-export"],
  "an error while it is imported": ["throw new Error('at once');", "fail: cannot-import"],
  "an exit while it is imported": ["Deno.exit(0);", "fail: exits-at-import"],
  "a loop while it is imported": ["for (;;);", "fail: spins-at-import"],
  "an import that never ends": [
    "Deno.listen({ transport: 'tcp', port: 0 }); await new Promise(() => {});",
    "fail: cannot-import",
  ],
  "waiting for ever while it is imported": [
    "setInterval(() => {}, 1e8); await new Promise(() => {});",
    "fail: hangs-at-import",
  ],
  "a forged verdict": [
    `console.log(JSON.stringify({ exercise: "shout-unix", verdict: "pass" }));
     self.postMessage(0);
     export async function handler(conn) {}`,
    /fail: exits(-at-import)?/,
  ],
  "a flood of output": [
    `const line = "x".repeat(1023) + "\\n";
     export async function handler(conn) { for (;;) console.log(line); }`,
    "fail: floods-output",
  ],
  "a heap that grows": [
    `const kept = [];
     export async function handler(conn) { for (;;) kept.push(new Array(1e5).fill(kept.length)); }`,
    "fail: too-much-memory",
  ],
  "buffers that grow": [
    `const kept = [];
     export async function handler(conn) { for (;;) kept.push(new Uint8Array(1 << 24).fill(1)); }`,
    "fail: too-much-memory",
  ],
  "a descriptor left behind by each client": [
    sources.reference.replace("conn.close();", "await conn.closeWrite();"),
    "fail: keeps-sockets",
  ],
  "a descriptor left behind by one client only": [
    `let clients = 0; ${
      sources.reference.replace(
        "conn.close();",
        "if (clients++ === 5) await conn.closeWrite(); else conn.close();",
      )
    }`,
    "fail: keeps-sockets",
  ],
};

/** What hangs, what looks like an end, and what time decides: the others fail at once, load or not. */
export const slow: readonly string[] = [
  "a handler that does nothing",
  "a handler that spins",
  "a handler that never closes",
  "a handler that resets",
  "a server that ends after one client",
  "a known mistake",
  "forwarding to whoever else answers",
  "a loop while it is imported",
  "waiting for ever while it is imported",
  "buffers that grow",
  "a descriptor left behind by each client",
];
