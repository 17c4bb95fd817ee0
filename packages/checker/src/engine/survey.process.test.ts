import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { Bench, shout, sources } from "../testing/exercise.ts";
import { checkForMarks } from "./check.ts";

const bench = new Bench();
afterAll(() => bench.remove());

const exercise = shout("unix");
const reference = join(bench.folder, "reference.ts");

/** What an attempt shows in the fixed conversations: one, word, twice, nothing, two-clients, two-writes. */
async function ask(source: string): Promise<string | null> {
  const options = { exercise, reference, mistakes: {}, attempt: { source }, seed: 7 };
  const { shown } = await checkForMarks(options);
  return shown && exercise.conversations.map(({ id }) => shown[id] ? "✓" : "✗").join("");
}

test("checkForMarks() says nothing more of what passes", async () => {
  expect(await ask(sources.reference)).toBeNull();
});

test("checkForMarks() finds what is right after what is wrong", async () => {
  expect(await ask(sources.echoes)).toBe("✗✗✗✓✗✗");
});

test("checkForMarks() says nothing of a race, wherever the difference is", async () => {
  const conversations = exercise.conversations.map((one) => ({
    ...one,
    isRace: one.id === "nothing" || one.id === "two-writes",
  }));
  for (const source of [sources.echoes, sources.reference.replace("< length; i++", "< 1; i++")]) {
    const options = { exercise: { ...exercise, conversations }, reference, mistakes: {} };
    const { shown } = await checkForMarks({ ...options, attempt: { source }, seed: 7 });
    expect(Object.keys(shown!)).toEqual(["one", "word", "twice", "two-clients"]);
  }
});

test("checkForMarks() finds what is right after a silence", async () => {
  const source = sources.reference.replace(
    "buffer[i] -= 32",
    "{ if (length === 3) await new Promise(() => {}); buffer[i] -= 32; }",
  );
  expect(await ask(source)).toBe("✓✗✓✓✓✓");
});

test("checkForMarks() goes on after an attempt that ends the process", async () => {
  const source = sources.reference.replace("conn.close();", "conn.close(); Deno.exit(3);");
  expect(await ask(source)).toBe("✓✗✓✓✗✓");
});

test("checkForMarks() finds everything before what only random conversations show", async () => {
  const source = sources.reference.replace("< length; i++", "< Math.min(length, 7); i++");
  expect(await ask(source)).toBe("✓✓✓✓✓✓");
});

test.each([
  ["does nothing", "export async function handler() {}"],
  ["spins", "export async function handler() { for (;;); }"],
])("checkForMarks() finds nothing in what %s", async (_, source) => {
  expect(await ask(source)).toBe("✗✗✗✗✗✗");
});

test("checkForMarks() knows nothing of what can't be imported", async () => {
  expect(await ask("export async function handler( {")).toBeNull();
});
