import { afterEach, expect, test, vi } from "vitest";
import type { SubjectOptions } from "../subject/subject-options.ts";
import { Subject } from "../subject/subject.ts";
import { sources } from "../testing/exercise.ts";
import { serverSource } from "../testing/next-byte.ts";
import { steps } from "../testing/steps.ts";
import type { Transcript } from "../transcript.ts";
import type { Probe } from "./holder.ts";
import { recordFresh, type ToRecord } from "./record-fresh.ts";

const spawned = vi.spyOn(Subject, "spawn");
afterEach(() => spawned.mockClear());

const ask: Probe = {
  aftermath: false,
  conversation: steps([
    { do: "connect", on: "A" },
    { do: "send", on: "A", bytes: [0x61] },
    { do: "receive", on: "A", upTo: 1 },
    { do: "close", on: "A" },
  ]),
};

function program(kind: "handler" | "server", source: string): ToRecord {
  const subject: SubjectOptions = {
    kind,
    family: "unix",
    exports: [kind],
    source,
    runtime: "deno",
    tier: "default",
  };
  return { subject, probes: [ask, ask] };
}

/** A handler that answers `answer`, and those after it. */
const handler = (answer: number) =>
  program(
    "handler",
    `let next = ${answer}; export async function handler(conn) {
    await conn.read(new Uint8Array(1));
    await conn.write(Uint8Array.of(next++));
    conn.close();
  }`,
  );
/** A server that adds `by`. */
const server = (by: number) =>
  program("server", serverSource.replace("byte[0]++", `byte[0] += ${by}`));

async function record(programs: readonly ToRecord[], together?: number): Promise<unknown[]> {
  const answers = new Map<ToRecord, unknown>();
  await recordFresh(programs, (one, transcripts) => {
    answers.set(one, transcripts.map(answerIn));
  }, { together });
  return programs.map((one) => answers.get(one));
}

function answerIn(transcript: Transcript): unknown {
  const seen = transcript.kind === "sockets" ? transcript.observations[2] : null;
  return seen?.saw === "received" ? seen.bytes[0] : transcript;
}

test.each([
  ["handlers", [1, 2, 3, 4, 5, 6].map(handler), [1, 2, 3, 4, 5, 6]],
  ["servers", [1, 2, 3, 4, 5, 6].map(server), [0x62, 0x63, 0x64, 0x65, 0x66, 0x67]],
])(
  "%s follow each other in as many processes as there are at a time",
  async (_, programs, answers) => {
    // Each is asked twice, and as if nobody had asked it before.
    const twice = answers.map((answer) => [answer, answer]);
    expect(await record(programs, 2)).toEqual(twice);
    expect(spawned).toHaveBeenCalledTimes(2);
    spawned.mockClear();
    expect(await record(programs)).toEqual(twice);
    expect(spawned).toHaveBeenCalledTimes(1);
  },
);

test("one that has ended or blocks gives the next a process of its own", async () => {
  const ends = (how: string) => program("handler", sources.echoes.replace("conn.close();", how));
  const programs = [
    ends("Deno.exit(3);"),
    handler(1),
    ends("Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);"),
    handler(2),
  ];
  const [, one, , two] = await record(programs);
  expect([one, two]).toEqual([[1, 1], [2, 2]]);
});

test("one that can't be imported is a fault of ours, wherever it stands", async () => {
  const broken = {
    handler: program("handler", "export const x = 1;"),
    server: program("server", "throw 1;"),
  };
  await expect(record([broken.handler])).rejects.toThrow(/^Cannot record: /);
  await expect(record([handler(1), broken.handler, handler(2)])).rejects.toThrow(
    /^Cannot record: /,
  );
  await expect(record([server(1), broken.server], 1)).rejects.toThrow(/^Cannot record: /);
  await expect(record([handler(1), broken.handler, handler(2)], 2)).rejects.toThrow(
    /^Cannot record: /,
  );
});

test("where it is broken off, nothing is left running", async () => {
  const stop = new AbortController();
  const recording = recordFresh([1, 2, 3, 4].map(handler), () => stop.abort(), {
    signal: stop.signal,
  });
  await expect(recording).rejects.toThrow("aborted");
  for (const { value } of spawned.mock.results) expect((value as Subject).exit).not.toBeNull();
});
