import type { Observation } from "@ipcbook/checker";
import { expect, test } from "vitest";
import { findPoint } from "./point.ts";

const connected: Observation = { saw: "connected" };

function received(bytes: number[], then: "end" | "reset" | "more" = "end"): Observation {
  return { saw: "received", bytes, then };
}

function point(reference: (Observation | null)[], attempt: (Observation | null)[], anyEnd = false) {
  return findPoint(
    { kind: "sockets", observations: reference },
    { kind: "sockets", observations: attempt },
    { kind: "sockets", steps: [], anyEnd },
  );
}

test("findPoint() finds the first byte that differs", () => {
  expect(point([connected, null, received([1, 2, 3])], [connected, null, received([1, 9, 3])]))
    .toEqual({ step: 2, byte: 1 });
});

test("findPoint() finds a byte that is missing, and one too many", () => {
  expect(point([received([1, 2])], [received([1])])).toEqual({ step: 0, byte: 1 });
  expect(point([received([1])], [received([1, 2])])).toEqual({ step: 0, byte: 1 });
});

test("findPoint() finds an end that differs, unless any will do", () => {
  expect(point([received([1])], [received([1], "reset")])).toEqual({ step: 0, byte: 1 });
  expect(point([received([1])], [received([1], "reset")], true)).toBeNull();
});

test("findPoint() finds a client that is refused", () => {
  expect(point([connected, connected], [connected, { saw: "refused", code: "ENOENT" }]))
    .toEqual({ step: 1, byte: 0 });
});

test("findPoint() does not take the call in which somebody sleeps for a difference", () => {
  const silent = (blockedIn: string): Observation => ({
    saw: "received",
    bytes: [],
    then: { why: "silence", blockedIn },
  });
  expect(point([silent("read on fd 5")], [silent("epoll_wait")])).toBeNull();
});
