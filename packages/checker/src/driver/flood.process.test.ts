import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Exercise } from "../exercise.ts";
import { Bench } from "../testing/exercise.ts";
import { nextByte, serverSource } from "../testing/next-byte.ts";
import { steps, text } from "../testing/steps.ts";
import type { Transcript } from "../transcript.ts";

const bench = new Bench();
afterAll(() => bench.remove());
bench.write("server", serverSource);
const reference = join(bench.folder, "server.ts");

/** The reference answers one byte and closes. */
function flooded(family: "unix" | "inet"): Exercise {
  const exercise = nextByte(family);
  return {
    ...exercise,
    conversations: [{
      id: "flood",
      title: text("A flood"),
      build: () => steps([{ do: "connect", on: "A" }, { do: "flood", on: "A", upTo: 8 << 20 }]),
    }, ...exercise.conversations],
  };
}

/** What a flood shows of a server that does this with its client, and of the reference. */
async function floodOf(family: "unix" | "inet", serve: string): Promise<unknown[]> {
  const source = serverSource.replace("if (read(client, byte) === 1) {", `${serve} {`);
  const exercise = flooded(family);
  const { difference } = await bench.check(source, { exercise, reference });
  const seen = (one: Transcript) => one.kind === "sockets" ? one.observations[1] : null;
  return [seen(difference!.attempt), seen(difference!.reference)];
}

const gone = { saw: "flooded", then: "gone" };

test.each(["unix", "inet"] as const)("flood() tells who takes all, over %s", async (family) => {
  const reads = "const all = new Uint8Array(65536); while (read(client, all) > 0); if (false)";
  expect(await floodOf(family, reads)).toEqual([{ saw: "flooded", then: "all" }, gone]);
});

test.each(["unix", "inet"] as const)("flood() tells who takes no more, over %s", async (family) => {
  const serves = "read(client, byte); for (;;) accept(fd); if (false)";
  expect(await floodOf(family, serves)).toEqual([{ saw: "flooded", then: "held back" }, gone]);
});

test("flood() tells who spins", async () => {
  expect(await floodOf("unix", "for (;;); if (false)"))
    .toEqual([{ saw: "flooded", then: { why: "spinning" } }, gone]);
});
