import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import type { Conversation, Step } from "../conversation.ts";
import { check, type CheckOptions } from "../engine/check.ts";
import { drawSeed } from "../engine/draw-seed.ts";
import { Recordings } from "../engine/recordings.ts";
import { defineExercise, type Exercise, type Mistake } from "../exercise.ts";
import type { Verdict } from "../verdict.ts";
import { text } from "./steps.ts";

/** An exercise for the checker's own tests: each line is answered in capitals, until the end. */
export function shout(family: "unix" | "inet"): Exercise {
  return defineExercise({
    id: `shout-${family}`,
    kind: "handler",
    family,
    exports: ["handler"],
    title: text("Shout"),
    conversations: [
      {
        id: "one",
        title: text("One letter, and the end"),
        build: (draw) => talk([[letter(draw.integer(0, 25))]]),
      },
      {
        id: "word",
        title: text("Three letters at once, and the end"),
        build: (draw) => talk([[0, 1, 2].map(() => letter(draw.integer(0, 25)))]),
      },
      {
        id: "twice",
        title: text("The same letter twice"),
        // The client keeps its half open: only the server ends the connection.
        build: () => ({
          kind: "sockets",
          steps: [
            { do: "connect", on: "A" },
            { do: "send", on: "A", bytes: [0x61, 0x61] },
            { do: "receive", on: "A", upTo: 2 },
            { do: "end", on: "A" },
            { do: "receive", on: "A" },
          ],
        }),
      },
      { id: "nothing", title: text("Nothing, and the end"), build: () => talk([]) },
      {
        id: "two-clients",
        title: text("One client after the other"),
        build: (draw) => ({
          kind: "sockets",
          steps: [
            ...steps("A", [[letter(draw.integer(0, 25))]]),
            ...steps("B", [[letter(draw.integer(0, 25))]]),
          ],
        }),
      },
      {
        id: "two-writes",
        title: text("A letter, its answer, and another"),
        build: (draw) => talk([[letter(draw.integer(0, 25))], [letter(draw.integer(0, 25))]]),
      },
    ],
    random: {
      parameters: fc.array(
        fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 1, maxLength: 9 }),
        {
          maxLength: 4,
        },
      ),
      build: (writes: number[][]) => talk(writes.map((write) => write.map(letter))),
      count: 30,
    },
    invariant(conversation, transcript) {
      if (conversation.kind !== "sockets" || transcript.kind !== "sockets") return "no stream";
      const sent = conversation.steps.flatMap((step) => step.do === "send" ? step.bytes : []);
      const got = transcript.observations.flatMap((seen) =>
        seen?.saw === "received" ? seen.bytes : []
      );
      const right = sent.map((byte) => byte - 32);
      return String(got) === String(right) ? undefined : `answered ${got} to ${sent}`;
    },
    mistakes: {
      "first-read-only": mistake("Reads once"),
      "echoes": mistake("Echoes"),
      "never-closes": mistake("Never closes"),
    },
    alternatives: [],
  });
}

export const sources = {
  reference: `export async function handler(conn) {
    const buffer = new Uint8Array(64);
    for (;;) {
      const length = await conn.read(buffer);
      if (length === null) break;
      for (let i = 0; i < length; i++) buffer[i] -= 32;
      for (let sent = 0; sent < length;) sent += await conn.write(buffer.subarray(sent, length));
    }
    conn.close();
  }`,
  "first-read-only": `export async function handler(conn) {
    const buffer = new Uint8Array(64);
    const length = await conn.read(buffer);
    if (length !== null) await conn.write(buffer.subarray(0, length).map((byte) => byte - 32));
    conn.close();
  }`,
  echoes: `export async function handler(conn) {
    const buffer = new Uint8Array(64);
    for (;;) {
      const length = await conn.read(buffer);
      if (length === null) break;
      await conn.write(buffer.subarray(0, length));
    }
    conn.close();
  }`,
  "never-closes": `export async function handler(conn) {
    const buffer = new Uint8Array(64);
    for (;;) {
      const length = await conn.read(buffer);
      if (length === null) break;
      await conn.write(buffer.subarray(0, length).map((byte) => byte - 32));
    }
  }`,
};

/** A folder with the exercise's files, and the checks of attempts against it. */
export class Bench {
  readonly folder: string = mkdtempSync(join(tmpdir(), "ipcbook-test-"));
  /** One for all, so that the reference is recorded once; it stands in every verdict. */
  readonly #seed = drawSeed();
  readonly #recordings = new Recordings();

  constructor() {
    for (const [name, source] of Object.entries(sources)) this.write(name, source);
  }

  write(name: string, source: string): string {
    const path = join(this.folder, `${name}.ts`);
    writeFileSync(path, source);
    return path;
  }

  check(
    source: string,
    options: Partial<CheckOptions> & { family?: "unix" | "inet" } = {},
  ): Promise<Verdict> {
    const { family = "unix", ...rest } = options;
    const exercise = rest.exercise ?? shout(family);
    return check({
      exercise,
      reference: join(this.folder, "reference.ts"),
      mistakes: Object.fromEntries(
        Object.keys(exercise.mistakes).map((id) => [id, join(this.folder, `${id}.ts`)]),
      ),
      attempt: this.write("attempt", source),
      recordings: this.#recordings,
      seed: this.#seed,
      ...rest,
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

function talk(writes: readonly (readonly number[])[]): Conversation {
  return { kind: "sockets", steps: steps("A", writes) };
}

function steps(on: string, writes: readonly (readonly number[])[]): Step[] {
  return [
    { do: "connect", on },
    // Each write is answered before the next: sent at once, they could be one read.
    ...writes.flatMap((bytes): Step[] => [
      { do: "send", on, bytes },
      { do: "receive", on, upTo: bytes.length },
    ]),
    { do: "end", on },
    { do: "receive", on },
  ];
}

function letter(place: number): number {
  return 0x61 + place;
}

function mistake(title: string): Mistake {
  return { title: text(title), explanation: text(title) };
}
