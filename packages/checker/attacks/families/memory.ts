import type { Attack } from "../attack.ts";

const handler = (body: string) =>
  `const kept = []; export async function handler(conn) { ${body} }`;
/** A limit of the kernel's may come before ours, and takes the process; where memory comes slowly, time runs out first. */
const ended = /^fail: (too-much-memory|exits|late|spinning|uncaught|handler-threw|too-much-time)$/;

/** Attempts that take all the memory they get. */
export const memory: readonly Attack[] = [
  {
    tries: "fills its heap",
    source: handler("for (;;) kept.push(new Array(1e5).fill(kept.length));"),
    sees: /^fail: too-much-memory$/,
  },
  {
    tries: "fills its heap while it is imported",
    source: "const kept = []; for (;;) kept.push(new Array(1e5).fill(kept.length));",
    sees: /^fail: (too-much-memory|spins-at-import)$/,
  },
  {
    tries: "fills buffers, which are outside of the heap",
    source: handler("for (;;) kept.push(new Uint8Array(1 << 24).fill(1));"),
    sees: ended,
  },
  {
    tries: "fills buffers while it is imported",
    source: `const kept = [];
      for (;;) {
        kept.push(new Uint8Array(1 << 24).fill(1));
        await new Promise((resolve) => setTimeout(resolve, 1));
      }`,
    sees: /^fail: (too-much-memory|spins-at-import|exits-at-import|late-at-import|cannot-import)$/,
  },
  {
    tries: "fills memory that threads share",
    source: handler(
      "for (;;) kept.push(new Uint8Array(new SharedArrayBuffer(1 << 24)).fill(1));",
    ),
    sees: ended,
  },
  {
    tries: "grows the memory of WebAssembly",
    source: handler(`for (;;) {
      const memory = new WebAssembly.Memory({ initial: 1, maximum: 65536 });
      for (let size = 1; size < 65536; size += 256) {
        memory.grow(256);
        new Uint8Array(memory.buffer).fill(1);
      }
      kept.push(memory);
    }`),
    sees: ended,
  },
  {
    tries: "sends messages to the thread of the harness",
    source: handler(
      "for (;;) self.postMessage(new Uint8Array(1 << 22).fill(1));",
    ),
    sees: ended,
  },
];
