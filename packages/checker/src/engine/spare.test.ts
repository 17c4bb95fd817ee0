import process from "node:process";
import { afterEach, expect, test } from "vitest";
import { livingIn } from "../subject/living-in.ts";
import { ready } from "../subject/ready.ts";
import type { SubjectOptions } from "../subject/subject.ts";
import { Spare } from "./spare.ts";

const handler: SubjectOptions = {
  kind: "handler",
  family: "unix",
  exports: ["handler"],
  runtime: "deno",
  tier: "default",
  source: "export async function handler(conn) { conn.close(); }",
};

let spare = new Spare();
afterEach(async () => {
  await spare.end();
  spare = new Spare();
});

test("Spare starts a process that imports nothing before it is given an attempt", async () => {
  spare.startAhead(handler);
  const { subject } = (await spare.take())!;
  try {
    expect(await spare.take()).toBeNull();
    // It has nothing to import yet: only what waits for an attempt can be told another one.
    subject.begin(handler.source.replace("handler(", "other("));
    expect(await ready(subject)).toEqual({ why: "exit", exit: { code: 102, signal: null } });
  } finally {
    await subject.end();
  }
});

test("Spare ends the process that nobody has wanted", async () => {
  spare.startAhead(handler);
  const place = (await spare.take())!;
  expect(spare.keep(place)).toBe(true);
  expect(spare.keep(place)).toBe(false);
  await spare.end();
  expect(livingIn(place.subject.pid)).toEqual([]);
  expect(await spare.take()).toBeNull();
});

test("Spare gives no process away that has ended meanwhile", async () => {
  spare.startAhead(handler);
  const place = (await spare.take())!;
  spare.keep(place);
  process.kill(place.subject.pid, "SIGKILL");
  await place.subject.exited();
  expect(await spare.take()).toBeNull();
});

test("Spare starts nothing ahead for a kind that begins again in the reference's process", async () => {
  spare.startAhead({ ...handler, kind: "server", exports: ["server"] });
  expect(await spare.take()).toBeNull();
});
