import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { Bench, shout, sources } from "../testing/exercise.ts";
import { survey } from "./survey.ts";

const bench = new Bench();
afterAll(() => bench.remove());

const exercise = shout("unix");
const ids = exercise.conversations.map(({ id }) => id);
const reference = join(bench.folder, "reference.ts");
const ask = (source: string, first?: number) =>
  survey({ exercise, reference, attempt: { source }, seed: 7, first });

test("survey() finds everything in a reference", async () => {
  expect(await ask(sources.reference)).toEqual(Object.fromEntries(ids.map((id) => [id, true])));
});

test("survey() finds what is right after what is wrong", async () => {
  const source = sources.reference.replace(
    "buffer[i] -= 32",
    "{ if (length === 3) await new Promise(() => {}); buffer[i] -= 32; }",
  );
  expect(await ask(source)).toEqual({
    ...{ one: true, word: false, twice: true, nothing: true, "two-clients": true },
  });
});

test("survey() goes on after an attempt that ends the process", async () => {
  const source = sources.reference.replace("conn.close();", "conn.close(); Deno.exit(3);");
  expect(await ask(source)).toMatchObject({ one: true, word: false, "two-clients": false });
});

test("survey() takes the word of a check for what it has held", async () => {
  expect(await ask(sources.echoes, 3)).toEqual({
    ...{ one: true, word: true, twice: true, nothing: false, "two-clients": false },
  });
});

test.each([
  ["does nothing", "export async function handler() {}"],
  ["spins", "export async function handler() { for (;;); }"],
  ["can't be imported", "export async function handler( {"],
])("survey() finds nothing in what %s", async (_, source) => {
  expect(await ask(source)).toEqual(Object.fromEntries(ids.map((id) => [id, false])));
});
