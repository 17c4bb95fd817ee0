import { expect, test } from "vitest";
import type { SocketConversation } from "../conversation.ts";
import type { Observation, SocketTranscript } from "../transcript.ts";
import { leaveTogether, sameDifference, sameTranscript, unlike } from "./same.ts";

const conversation: SocketConversation = { kind: "sockets", steps: [] };

function stream(...observations: (Observation | null)[]): SocketTranscript {
  return { kind: "sockets", observations };
}

function received(then: (Observation & { saw: "received" })["then"], ...bytes: number[]) {
  return stream({ saw: "received", bytes, then });
}

test("sameTranscript() tells a clean end from a reset", () => {
  expect(sameTranscript(received("end", 66), received("reset", 66), conversation)).toBe(false);
});

test("sameTranscript() takes either end where the conversation leaves bytes unread", () => {
  const anyEnd = { ...conversation, anyEnd: true };
  expect(sameTranscript(received("end", 66), received("reset", 66), anyEnd)).toBe(true);
  expect(sameTranscript(received("end", 66), received("reset", 67), anyEnd)).toBe(false);
});

test("sameTranscript() compares that it is silent, not in which call", () => {
  const a = received({ why: "silence", blockedIn: "epoll_wait" });
  const b = received({ why: "silence", blockedIn: "read on fd 5" });
  expect(sameTranscript(a, b, conversation)).toBe(true);
  expect(sameTranscript(a, received({ why: "spinning" }), conversation)).toBe(false);
});

test("sameTranscript() compares with which status a process has ended", () => {
  const exit = (code: number) => received({ why: "exit", code, signal: null });
  expect(sameTranscript(exit(0), exit(1), conversation)).toBe(false);
  expect(sameTranscript(exit(0), exit(0), conversation)).toBe(true);
});

test("sameTranscript() takes one that polls in silence for one that sleeps in it", () => {
  const sleeps = received({ why: "silence", blockedIn: "recvfrom, fd 5" });
  const polls = received({ why: "late", afterMs: 2_001 });
  expect(sameTranscript(sleeps, polls, conversation)).toBe(true);
  expect(sameTranscript(sleeps, received("end"), conversation)).toBe(false);
});

test("sameDifference() tells servers apart by the call's error that ended them", () => {
  const reference = received("end", 66);
  const ended = (error?: string) => received({ why: "exit", code: 106, signal: null, error });
  const same = (mistake?: string, attempt?: string) =>
    sameDifference(ended(mistake), ended(attempt), reference, conversation);
  expect(same("EOPNOTSUPP", "EOPNOTSUPP")).toBe(true);
  expect(same("EOPNOTSUPP", "ENOPROTOOPT")).toBe(false);
  expect(same("EPIPE", "ECONNRESET")).toBe(true);
  expect(same("EOPNOTSUPP", "Error")).toBe(true);
  expect(same("EOPNOTSUPP")).toBe(true);
  expect(sameTranscript(ended("EADDRINUSE"), ended("Error"), conversation)).toBe(true);
});

test("sameTranscript() compares what a function returned, to the letter", () => {
  const call = (returned: string) => ({ kind: "call", outcome: { returned } }) as const;
  const conversation = { kind: "call", name: "htons", args: [1] } as const;
  expect(sameTranscript(call("0"), call("-0"), conversation)).toBe(false);
  expect(sameTranscript(call("256"), call("256"), conversation)).toBe(true);
});

test("leaveTogether() tells a mistake that resets from one that ends as the reference does", () => {
  const reference = stream({ saw: "connected" }, { saw: "received", bytes: [66], then: "end" });
  const resets = stream({ saw: "connected" }, { saw: "received", bytes: [66], then: "reset" });
  expect(sameDifference(resets, reference, reference, conversation)).toBe(true);
  expect(leaveTogether(resets, reference, reference, conversation)).toBe(false);
  expect(leaveTogether(reference, reference, reference, conversation)).toBe(true);
  expect(leaveTogether(resets, resets, reference, conversation)).toBe(true);
});

test("sameDifference() takes no mistake for the attempt's that does there what the reference does", () => {
  const ended = (
    then: "end" | "reset",
    how: (Observation & { saw: "finished" })["how"],
  ) => stream({ saw: "received", bytes: [], then }, { saw: "finished", how, left: 0 });
  const reference = ended("end", { why: "returned", value: "66" });
  const attempt = ended("reset", { why: "returned", value: "null" });
  const same = (mistake: SocketTranscript) =>
    sameDifference(mistake, attempt, reference, conversation);
  expect(same(reference)).toBe(false);
  expect(same(ended("end", { why: "returned", value: "null" }))).toBe(true);
  expect(same(ended("reset", { why: "threw", code: "EINTR" }))).toBe(false);
  expect(same(ended("reset", { why: "returned", value: "66" }))).toBe(false);
});

test("unlike() keeps what differs, up to other bytes than the reference's", () => {
  const silence = { saw: "received", bytes: [], then: { why: "silence", blockedIn: "read" } };
  const answered = (...bytes: number[]) => ({ saw: "received", bytes, then: "end" });
  const of = (...observations: unknown[]) => stream(...observations as Observation[]);
  const reference = of(silence, answered(66), answered(67));
  expect(unlike(of(silence, silence, answered(67)), reference, conversation))
    .toEqual(of(null, silence, null));
  expect(unlike(of(silence, answered(65), silence), reference, conversation))
    .toEqual(of(null, answered(65), null));
});

test("unlike() takes no silence after other bytes for what is wrong, and one after too few", () => {
  const silence = { why: "silence", blockedIn: "read" } as const;
  const reference = received("more", 66, 67);
  const other = received(silence, 65);
  expect(unlike(other, reference, conversation)).toEqual(stream(null));
  const few = received(silence, 66);
  expect(unlike(few, reference, conversation)).toEqual(few);
  const spinning = received({ why: "spinning" }, 65);
  expect(unlike(spinning, reference, conversation)).toEqual(spinning);
});
