// Does what is built work as what it was built from does? On Node, and from dist/, as an installed package is used.
import { strict as assert } from "node:assert";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check, defineExercise } from "@ipcbook/checker";
import fc from "fast-check";

const folder = mkdtempSync(join(tmpdir(), "ipcbook-built-"));
const title = { en: "Built", zh: "构建" };
const common = { title, invariant: () => undefined, mistakes: {}, alternatives: [] };
const call = (n) => ({ kind: "call", name: "double", args: [n] });
const ask = (byte) => ({
  kind: "sockets",
  steps: [
    { do: "connect", on: "A" },
    { do: "send", on: "A", bytes: [byte] },
    { do: "receive", on: "A", upTo: 1 },
    { do: "end", on: "A" },
    { do: "receive", on: "A" },
  ],
});
const exerciseOf = (kind, name, build) =>
  defineExercise({
    ...common,
    id: kind,
    kind,
    family: "unix",
    exports: [name],
    conversations: [{ id: "one", title, build: () => build(1) }],
    random: { parameters: fc.integer({ min: 0, max: 100 }), build, count: 5 },
  });

const server = `
  import { accept, AF_UNIX, bind, close, listen, read, SOCK_STREAM, socket, write } from "@ipcbook/syscalls";
  export function server(path) {
    const fd = socket(AF_UNIX, SOCK_STREAM);
    bind(fd, { family: AF_UNIX, path });
    listen(fd, 5);
    for (;;) {
      const client = accept(fd).fd;
      const byte = new Uint8Array(1);
      while (read(client, byte) > 0) write(client, byte);
      close(client);
    }
  }`;
const tried = {
  functions: [
    exerciseOf("functions", "double", call),
    "export const double = (n: number) => 2 * n;",
  ],
  server: [exerciseOf("server", "server", ask), server],
};

try {
  for (const [kind, [exercise, right]] of Object.entries(tried)) {
    const reference = join(folder, `${kind}.ts`);
    writeFileSync(reference, right);
    const verdictOf = async (source) =>
      await check({ exercise, reference, mistakes: {}, attempt: { source } });
    const pass = await verdictOf(right);
    assert.equal(pass.verdict, "pass", JSON.stringify(pass));
    const fail = await verdictOf(`export const ${exercise.exports[0]} = () => 0;`);
    assert.equal(fail.verdict, "fail", JSON.stringify(fail));
  }
} finally {
  rmSync(folder, { recursive: true });
}
