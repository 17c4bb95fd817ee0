import { expect, test } from "vitest";
import { askHelpers } from "./ask-helpers.ts";

const script = new URL("../testing/helper.ts", import.meta.url);

async function ask(requests: { number: number; ms: number }[]): Promise<string[]> {
  const told: string[] = [];
  await askHelpers<{ number: number; ms: number }, string, number>(
    script,
    requests,
    (place, progress) => told.push(`${place} ${progress}`),
    (place, answer) => told.push(`${place} is ${answer}`),
  );
  return told;
}

test("askHelpers() tells the answers in the order of the requests", async () => {
  const numbers = [5, 4, 3, 2, 1, 0];
  const told = await ask(numbers.map((number) => ({ number, ms: 30 * number })));
  expect(told.filter((line) => line.includes("is")))
    .toEqual(["0 is 10", "1 is 8", "2 is 6", "3 is 4", "4 is 2", "5 is 0"]);
  expect(told.filter((line) => line.includes("has")).sort())
    .toEqual(numbers.map((number, place) => `${place} has ${number}`));
});

test("askHelpers() fails with the error of a helper, and where one ends", async () => {
  await expect(ask([{ number: 1, ms: 0 }, { number: 13, ms: 0 }])).rejects.toThrow("not that one");
  await expect(ask([{ number: 666, ms: 0 }])).rejects.toThrow("a process of ipcbook's has ended");
});

test("askHelpers() has nothing to do without requests", async () => {
  expect(await ask([])).toEqual([]);
});
