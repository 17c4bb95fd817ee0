import { expect, test } from "vitest";
import {
  AF_UNIX,
  close,
  getsockoptBytes,
  setsockopt,
  SO_RCVTIMEO,
  SOCK_STREAM,
  socket,
  SOL_SOCKET,
  timeval,
} from "./mod.ts";

/** Seconds and microseconds. */
function fields(ms: number): number[] {
  return Array.from(new BigInt64Array(timeval(ms).buffer), Number);
}

test("timeval() carries microseconds into seconds, and makes no 0 of a short time", () => {
  expect([0, 1, 1.1, 1500, 999.9999, 0.0001].map(fields)).toEqual([
    [0, 0],
    [0, 1000],
    [0, 1100],
    [1, 500_000],
    [1, 0],
    [0, 1],
  ]);
});

test("timeval() is what SO_RCVTIMEO takes and gives", () => {
  const fd = socket(AF_UNIX, SOCK_STREAM);
  setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, timeval(2500));
  const given = getsockoptBytes(fd, SOL_SOCKET, SO_RCVTIMEO, 16);
  expect(Array.from(new BigInt64Array(given.slice().buffer), Number)).toEqual([2, 500_000]);
  close(fd);
});

test("timeval() throws a RangeError for what is no time", () => {
  for (const ms of [-1, NaN, Infinity, 2 ** 53, "1" as unknown as number]) {
    expect(() => timeval(ms), String(ms)).toThrow(RangeError);
  }
});
