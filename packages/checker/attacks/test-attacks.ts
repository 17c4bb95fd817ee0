import { afterAll, beforeAll, describe, test } from "vitest";
import type { Tier } from "../src/sandbox/tier.ts";
import { Arena } from "./arena.ts";
import type { Attack, Try } from "./attack.ts";

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
    describe(family, () => {
      test.each(members.map((attack) => [attack.tries, attack] as const))(
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
