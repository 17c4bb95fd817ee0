// Checks an honest attempt each time it is told to, beside an attack, and prints the verdict.
import process from "node:process";
import { createInterface } from "node:readline";
import { check } from "../src/engine/check.ts";
import { Recordings } from "../src/engine/recordings.ts";
import type { Tier } from "../src/sandbox/tier.ts";
import { exercises } from "./exercises.ts";

const [, , tier, reference] = process.argv;
const { exercise, honest } = exercises.handler;
const recordings = new Recordings();

for await (const _ of createInterface({ input: process.stdin })) {
  const { verdict, diagnosis, reason } = await check({
    exercise,
    reference: reference!,
    mistakes: {},
    attempt: { source: honest },
    // The reference is recorded once.
    seed: 1,
    tier: tier as Tier,
    recordings,
  });
  console.log([verdict, diagnosis?.id, reason?.en].filter(Boolean).join(": "));
}
