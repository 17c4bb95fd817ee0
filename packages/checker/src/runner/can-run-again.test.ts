import { expect, test } from "vitest";
import { canRunAgain } from "./can-run-again.ts";

test.each([
  `import { accept, close } from "@ipcbook/syscalls"; export function server() { close(3); }`,
  `import { htons } from "@ipcbook/byteorder"; import type { Address } from "@ipcbook/syscalls";`,
  `import * as calls from '@ipcbook/syscalls';`,
  `// The process itself waits, as an async function would.\nexport function server() {}`,
  `console.error("no"); Deno.exit(1); const since = performance.now();`,
  `class Server { constructor() {} toString() { return this.name; } }`,
  `const all = new Map([[1, Uint8Array.of(1)]]); for (const [key] of all) JSON.stringify(key);`,
])("canRunAgain() says yes to %s", (source) => {
  expect(canRunAgain(source)).toBe(true);
});

test.each([
  `setTimeout(() => {}, 1);`,
  `export async function client() {}`,
  `queueMicrotask(() => {});`,
  `globalThis.mine = 1;`,
  `Array.prototype.mine = 1;`,
  `[].constructor.constructor("return this")();`,
  `const { constructor } = {};`,
  `const { constructor: made } = {};`,
  `x./* a */constructor("return this")();`,
  `x\n.constructor ("return this")();`,
  `1 / 2; x/* a */./* a */constructor/* a */("return this")();`,
  `eval("1");`,
  `new Function("1");`,
  `const wait = console.log.bind; console.time();`,
  `console["count"]();`,
  `Deno.readTextFileSync("/etc/hostname");`,
  `performance.mark("a");`,
  `\\u0073etTimeout(() => {}, 1);`,
  `await 1;`,
  `import("node:fs");`,
  `import "node:fs";`,
  `import fs from "node:fs";`,
  `import { readFileSync } from "node:fs";`,
  `export * from "node:fs";`,
  `export { readFileSync } from 'node:fs';`,
  `import { setBackend } from "@ipcbook/syscalls";`,
  `import { getBackend as mine } from "@ipcbook/syscalls";`,
  `import { askText } from "@ipcbook/syscalls/remote";`,
  `import.meta.url;`,
  "const line = `\n// ${setTimeout(() => {}, 1)}`;",
  "const quote = /[`]/; setTimeout(() => {}, 1); // `",
  `new FinalizationRegistry(() => {});`,
  `URL.createObjectURL(1);`,
])("canRunAgain() says no to %s", (source) => {
  expect(canRunAgain(source)).toBe(false);
});
