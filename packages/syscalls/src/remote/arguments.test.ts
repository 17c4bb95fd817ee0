import { expect, test } from "vitest";
import { directBackend } from "../mod.ts";
import { type Argument, type CallName, calls } from "../facade.ts";
import { readCall, readResult, writeCall, writeResult } from "./arguments.ts";
import { makeChannel } from "./channel.ts";
import { isWithinBuffers } from "./is-within-buffers.ts";

/** Both ends of a call, one after the other in this thread. */
function carry(name: CallName, args: readonly Argument[]): { result: number; errno: number } {
  const channel = makeChannel();
  writeCall(channel, name, args);
  const call = readCall(channel)!;
  expect(call.name).toBe(name);
  expect(isWithinBuffers(calls[name].takes, call.args)).toBe(true);
  const result = directBackend.call(name, call.args);
  writeResult(channel, { result, errno: result === -1 ? directBackend.errno() : 0 }, call);
  return readResult(channel, name, args);
}

test("a call and what it puts out go through a channel", () => {
  const pair = new Int32Array(2);
  expect(carry("socketpair", [1, 1, 0, pair]).result).toBe(0);
  const [a, b] = pair as unknown as [number, number];
  expect(carry("write", [a, new TextEncoder().encode("hello"), 5]).result).toBe(5);
  // What is not overwritten stays as it was.
  const buffer = new Uint8Array(8).fill(0x21);
  expect(carry("read", [b, buffer, 8]).result).toBe(5);
  expect(new TextDecoder().decode(buffer)).toBe("hello!!!");
  const address = new Uint8Array(128);
  const length = Uint32Array.of(128);
  expect(carry("getsockname", [a, address, length]).result).toBe(0);
  expect(length[0]).toBe(2);
  expect(carry("close", [a]).result).toBe(0);
  expect(carry("close", [b]).result).toBe(0);
  expect(carry("close", [b])).toEqual({ result: -1, errno: 9 });
});

test("a channel grows for large buffers, up to 64 MiB", () => {
  const pair = new Int32Array(2);
  carry("socketpair", [1, 1, 0, pair]);
  const [a, b] = pair as unknown as [number, number];
  expect(carry("write", [a, new TextEncoder().encode("hello"), 5]).result).toBe(5);
  const large = new Uint8Array(3 << 20).fill(0x21);
  expect(carry("read", [b, large, large.length]).result).toBe(5);
  expect(new TextDecoder().decode(large.subarray(0, 6))).toBe("hello!");
  expect(large.at(-1)).toBe(0x21);
  expect(() => carry("read", [b, new Uint8Array(65 << 20), 65 << 20])).toThrow(
    /^Cannot call read: the buffers are too large \(68157440\)$/,
  );
  carry("close", [a]);
  carry("close", [b]);
});

test("readCall() refuses what is no call, or lies outside of the channel", () => {
  const channel = makeChannel();
  const numbers = new Float64Array(channel, 0, 16);
  writeCall(channel, "read", [0, new Uint8Array(4), 4]);
  numbers[1] = 10_000;
  expect(readCall(channel)).toBeNull();
  for (const [length, at] of [[4, 0], [4, 2 ** 20], [2 ** 40, 1024], [-1, 1024], [4, 1024.5]]) {
    writeCall(channel, "read", [0, new Uint8Array(4), 4]);
    [numbers[6], numbers[7]] = [length!, at!];
    expect(readCall(channel), `${length} bytes at ${at}`).toBeNull();
  }
  writeCall(channel, "read", [0, new Uint8Array(4), 4]);
  numbers[4] = NaN;
  expect(readCall(channel)).toBeNull();
});

test("isWithinBuffers() refuses counts that are larger than their buffers", () => {
  const within = (name: CallName, args: Argument[]) => isWithinBuffers(calls[name].takes, args);
  expect(within("read", [3, new Uint8Array(4), 4])).toBe(true);
  expect(within("read", [3, new Uint8Array(4), 5])).toBe(false);
  expect(within("read", [3, null, 1])).toBe(false);
  expect(within("poll", [new Uint8Array(16), 2, 0])).toBe(true);
  expect(within("poll", [new Uint8Array(16), 3, 0])).toBe(false);
  expect(within("accept", [3, null, null])).toBe(true);
  expect(within("accept", [3, new Uint8Array(16), Uint32Array.of(16)])).toBe(true);
  expect(within("accept", [3, new Uint8Array(16), Uint32Array.of(17)])).toBe(false);
  expect(within("unlink", [new TextEncoder().encode("path\0")])).toBe(true);
  expect(within("unlink", [new TextEncoder().encode("path")])).toBe(false);
  expect(within("socketpair", [1, 1, 0, new Uint8Array(7)])).toBe(false);
});
