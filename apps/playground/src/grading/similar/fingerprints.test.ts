import { expect, test } from "vitest";
import { allFingerprintsOf, fingerprintsOf, kgram } from "./fingerprints.ts";

/** Tokens of a program in which nothing comes twice. */
const program = (length: number, from = 0) =>
  Array.from({ length }, (_, place) => `token ${from + place}`);

test("fingerprintsOf() finds the same where 15 tokens are the same", () => {
  const one = fingerprintsOf([...program(40, 100), ...program(kgram + 3), ...program(40, 200)]);
  const other = fingerprintsOf([...program(7, 300), ...program(kgram + 3), ...program(30, 400)]);
  const shared = [...one.keys()].filter((hash) => other.has(hash));
  expect(shared.length).toBeGreaterThan(0);
  expect(one.get(shared[0]!)! - other.get(shared[0]!)!).toBe(33);
});

test("fingerprintsOf() keeps some, and says where they stand first", () => {
  const twice = [...program(100), ...program(100)];
  const found = fingerprintsOf(twice);
  expect(found.size).toBeLessThan(80);
  expect(found.size).toBeGreaterThan(20);
  for (const start of found.values()) expect(start).toBeLessThan(100);
});

test("fingerprintsOf() finds none in what is shorter than one", () => {
  expect(fingerprintsOf(program(kgram - 1)).size).toBe(0);
  expect(fingerprintsOf([]).size).toBe(0);
});

test("allFingerprintsOf() has all that are kept, whatever stands beside them", () => {
  const all = allFingerprintsOf(program(50));
  expect(all.size).toBe(50 - kgram + 1);
  const kept = [...fingerprintsOf([...program(9, 100), ...program(50)])];
  for (const [hash, start] of kept) if (start >= 9) expect(all).toContain(hash);
});
