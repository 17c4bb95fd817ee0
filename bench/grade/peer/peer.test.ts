// What a teacher would write in an afternoon: a test an exercise, the submission imported into the test's process.
import { existsSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { listen } from "../../../packages/conn/src/node.ts";
import { serveOn } from "../../../packages/conn/src/serve-on.ts";

const submission = process.env.SUBMISSION!;
const file = (id: string) => join(submission, `${id}.ts`);

test.runIf(existsSync(file("byte-order")))("byte-order", async () => {
  const { htons, htonl } = await import(file("byte-order"));
  expect(htons(9734)).toBe(1574);
  expect(htonl(1)).toBe(0x01000000);
});

test.runIf(existsSync(file("unix-increment")))("unix-increment", async () => {
  const { handler } = await import(file("unix-increment"));
  const path = `/tmp/peer-${process.pid}`;
  serveOn(await listen({ transport: "unix", path }), handler).catch(() => {});
  const answer = await new Promise<Uint8Array>((resolve, reject) => {
    const socket = connect(path, () => socket.write("A"));
    socket.once("data", resolve);
    socket.once("error", reject);
    socket.setTimeout(2_000, () => reject(new Error("no answer")));
  });
  expect([...answer]).toEqual([66]);
});
