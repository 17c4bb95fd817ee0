import process from "node:process";
import fc from "fast-check";
import { afterAll, beforeAll, describe, test } from "vitest";
import { drawSeed } from "../src/engine/draw-seed.ts";
import type { Tier } from "../src/sandbox/tier.ts";
import { Arena } from "./arena.ts";
import type { Attack, Try } from "./attack.ts";

/**
 * All of them take minutes: a run of the tests draws a third of each family. `npm run attacks` has all, and
 * `IPCBOOK_ATTACKS=SEED` those of that seed again.
 */
const wish = process.env.IPCBOOK_ATTACKS;
const seed = wish === undefined ? drawSeed() : Number(wish);
const share = 3;

/** What an honest attempt of a kind tries. */
export interface Tries {
  kind: "handler" | "client";
  runtime?: "node";
  all: readonly Try[];
}

/** Tests that nothing comes of attacks in a tier, by family. */
export function testAttacks(
  tier: Tier,
  attacks: Readonly<Record<string, readonly Attack[]>>,
  tries: Readonly<Record<string, Tries>> = {},
): void {
  const arena = new Arena(tier);
  beforeAll(() => arena.open());
  afterAll(() => arena.close());

  for (const [family, members] of Object.entries(attacks)) {
    const drawn = draw(members);
    const which = drawn.length < members.length
      ? ` (${drawn.length} of ${members.length}, seed ${seed})`
      : "";
    describe(`${family}${which}`, () => {
      test.each(drawn.map((attack) => [attack.tries, attack] as const))(
        "nothing comes of an attempt that %s",
        async (_, attack) => {
          await arena.face(attack);
        },
      );
    });
  }
  for (const [family, { kind, runtime, all }] of Object.entries(tries)) {
    test(`nothing comes of an honest attempt that tries ${family}`, async () => {
      await arena.refuse(all, kind, runtime);
    });
  }
}

/** A share of them, by the seed, and all where all are asked for. */
function draw(members: readonly Attack[]): readonly Attack[] {
  if (wish === "all") return members;
  return fc.sample(fc.shuffledSubarray([...members], sizeOf(members)), { seed, numRuns: 1 })[0]!;
}

function sizeOf(members: readonly Attack[]): { minLength: number; maxLength: number } {
  const size = Math.ceil(members.length / share);
  return { minLength: size, maxLength: size };
}
