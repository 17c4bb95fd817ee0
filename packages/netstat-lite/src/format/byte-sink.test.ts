import assert from "node:assert/strict";
import { test } from "vitest";
import { ByteSink } from "./byte-sink.ts";

const collect = () => {
  const pieces: string[] = [];
  const sink = new ByteSink((bytes) => pieces.push(Buffer.from(bytes).toString("latin1")));
  return { sink, pieces };
};

test("ByteSink writes all of it, in few pieces", () => {
  const { sink, pieces } = collect();
  const text = Array.from({ length: 100_000 }, (_, index) => `${index}\xff\n`).join("");
  for (const line of text.split(/(?<=\n)/)) sink.text(line);
  sink.text(text);
  sink.flush();
  sink.flush();
  assert.equal(pieces.join(""), text + text);
  assert(pieces.length < 20, `${pieces.length}`);
});

test("ByteSink writes nothing while it is held", () => {
  const { sink, pieces } = collect();
  sink.hold();
  sink.text("kept\n");
  const patch = sink.bytes;
  const line = `${"x".repeat(100)}\n`;
  for (let count = 0; count < 10_000; count++) sink.text(line);
  assert.deepEqual(pieces, []);
  patch[0] = 0x4b;
  sink.release();
  sink.flush();
  assert.equal(pieces.join(""), `Kept\n${line.repeat(10_000)}`);
});

test("ByteSink writes only whole blocks if it is told to", () => {
  const { sink, pieces } = collect();
  sink.text("abcde");
  sink.flush(4);
  sink.text("fg");
  sink.flush(4);
  sink.text("h");
  sink.flush(4);
  assert.deepEqual(pieces, ["abcd", "efgh"]);
});
