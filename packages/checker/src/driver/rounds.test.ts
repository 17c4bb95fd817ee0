import { spawn } from "node:child_process";
import { closeOnExec } from "@ipcbook/syscalls";
import { afterAll, expect, test } from "vitest";
import type { Subject } from "../subject/subject.ts";
import { Rounds } from "./rounds.ts";

const nothing = "poll([{fd=3, events=POLLIN}], 1, 100) = 0";
const event = "poll([{fd=3, events=POLLIN, revents=POLLIN}], 1, 100) = 1";
const empty = "accept(3, 0x7f, [16]) = -1 EAGAIN (Resource temporarily unavailable)";
const asleep = { blockedIn: "poll", untilMs: 100 };

// It inherits no socket of another test.
closeOnExec();
const sleeper = spawn("sleep", ["600"], { stdio: "ignore" });
afterAll(() => void sleeper.kill());

/** A subject without a socket, whose calls are made up. */
class Traced {
  readonly calls: string[] = [];
  readonly subject = {
    pid: sleeper.pid!,
    endpoint: { transport: "unix", path: "/nowhere" },
    harnessSockets: 0,
    knownRounds: new Set<string>(),
    actsOnTimer: false,
    callsFrom: (start: number) => ({
      lines: this.calls.slice(start),
      end: this.calls.length,
    }),
  } as unknown as Subject;

  /** One wait, in which it is seen asleep, does this, and is seen asleep again. */
  wait(...calls: string[]): { rounds: Rounds; inVain: boolean } {
    const rounds = new Rounds(this.subject);
    rounds.read();
    expect(rounds.areInVain(asleep)).toBe(false);
    this.calls.push(...calls);
    rounds.read();
    return { rounds, inVain: rounds.areInVain(asleep) };
  }

  learn(...calls: string[]): void {
    const { rounds, inVain } = this.wait(...calls);
    expect(inVain).toBe(false);
    rounds.keep();
  }
}

test("a round is in vain where all were for as long as an answer may take", () => {
  const traced = new Traced();
  traced.learn(nothing, empty, nothing, empty);
  expect(traced.wait(nothing, empty).inVain).toBe(true);
});

test("what is not a whole round tells nothing", () => {
  const traced = new Traced();
  traced.learn(nothing);
  expect(traced.wait().inVain).toBe(false);
  expect(traced.wait(empty).inVain).toBe(false);
  expect(traced.wait(empty, empty.replace("3", "4")).inVain).toBe(false);
});

test("who waits in no call that is written down has gone round when it tries the same again", () => {
  const traced = new Traced();
  traced.learn(empty, empty);
  expect(traced.wait(empty, empty).inVain).toBe(true);
  expect(traced.wait(empty, "accept(3, {sa_family=AF_UNIX}, [2]) = 4", empty).inVain).toBe(false);
});

test("a round in which something was done is not in vain, and neither is one before it", () => {
  const traced = new Traced();
  traced.learn(nothing);
  for (const done of ['write(4, "B", 1) = 1', "close(4) = 0", event]) {
    expect(traced.wait(nothing, done).inVain).toBe(false);
    expect(traced.wait(nothing, done, nothing).inVain).toBe(true);
  }
});

test("what was not watched to the end, or has done something, is not known", () => {
  const traced = new Traced();
  traced.wait(nothing, nothing);
  expect(traced.wait(nothing).inVain).toBe(false);
  traced.learn(nothing, "close(4) = 0", nothing);
  expect(traced.wait(nothing).inVain).toBe(false);
  traced.learn();
  expect(traced.wait(nothing).inVain).toBe(false);
});

/** Whether it has come to rest, after one wait in which it did this. */
function isOver(traced: Traced, ...calls: string[]): boolean {
  traced.wait(...calls);
  return new Rounds(traced.subject).areOver(asleep);
}

test("a moment passes at once where nothing ever came of the timer", () => {
  const traced = new Traced();
  expect(isOver(traced, nothing)).toBe(false);
  traced.learn(nothing);
  expect(isOver(traced)).toBe(true);
  expect(isOver(traced, nothing, empty, event, 'read(4, "A", 1) = 1', 'write(4, "B", 1) = 1')).toBe(
    true,
  );
  expect(new Rounds(traced.subject).areOver({ ...asleep, untilMs: 0 })).toBe(false);
});

test.each([
  ["what it does when its time is over", [nothing, 'write(4, "B", 1) = 1']],
  ["what it does after a sleep that is not written down", ["close(4) = 0"]],
])("a moment does not pass at once after %s", (_, calls) => {
  const traced = new Traced();
  traced.learn(nothing);
  expect(isOver(traced, ...calls)).toBe(false);
  expect(isOver(traced, nothing)).toBe(false);
});

test("a moment does not pass at once where what was waited for came after a sleep", () => {
  const traced = new Traced();
  traced.learn(nothing);
  new Rounds(traced.subject).notice();
  expect(isOver(traced)).toBe(true);
  traced.wait().rounds.notice();
  expect(isOver(traced)).toBe(false);
});

test("another sleep, in another call or for another time, is another matter", () => {
  const traced = new Traced();
  traced.learn(nothing);
  for (const other of [{ ...asleep, untilMs: 99 }, { ...asleep, blockedIn: "select" }]) {
    const rounds = new Rounds(traced.subject);
    rounds.areInVain(other);
    traced.calls.push(nothing);
    rounds.read();
    expect(rounds.areInVain(other)).toBe(false);
  }
  // It was the same at first.
  const { rounds } = traced.wait(nothing);
  expect(rounds.areInVain({ ...asleep, untilMs: 50 })).toBe(false);
  expect(rounds.areInVain(asleep)).toBe(false);
});

test.each([
  "poll(NULL, 0, 30) = 0",
  "select(5, [3 4], NULL, NULL, {tv_sec=0, tv_usec=150000}) = 0 (Timeout)",
  "epoll_wait(4, [], 8, 150) = 0",
])("a wait that ends with its time: %s", (line) => {
  const traced = new Traced();
  traced.learn(line);
  expect(traced.wait(line).inVain).toBe(true);
});
