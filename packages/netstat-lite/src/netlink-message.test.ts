import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "vitest";
import { decodeInetDiag } from "./inet-diag-message.ts";
import {
  decodeAttributes,
  decodeNetlinkMessages,
  encodeNetlinkMessage,
} from "./netlink-message.ts";
import { decodeUnixDiag } from "./unix-diag-message.ts";

test("decodeNetlinkMessages() gives what encodeNetlinkMessage() was given", () => {
  const short = fc.nat(0xffff);
  // The kernel aligns each message to 4 bytes.
  const payload = fc.uint8Array({ maxLength: 15 }).map((bytes) =>
    bytes.slice(0, bytes.length & ~3)
  );
  const message = fc.record({ type: short, flags: short, payload }, { noNullPrototype: true });
  fc.assert(fc.property(fc.array(message), (messages) => {
    const bytes = Uint8Array.from(
      messages.flatMap((message) => [...encodeNetlinkMessage(message)]),
    );
    assert.deepEqual(decodeNetlinkMessages(bytes), messages);
  }));
});

test("decodeNetlinkMessages() refuses a message that is cut short", () => {
  const message = encodeNetlinkMessage({ type: 20, flags: 0, payload: new Uint8Array(8) });
  for (let length = 1; length < message.length; length++) {
    assert.throws(() => decodeNetlinkMessages(message.subarray(0, length)), {
      name: "RangeError",
      message: `Cannot decode netlink: cut short (${length} bytes left)`,
    });
  }
});

test.each([decodeNetlinkMessages, decodeAttributes, decodeInetDiag, decodeUnixDiag])(
  "$name() throws nothing but RangeError, and ends",
  (decode) => {
    const small = fc.oneof(fc.nat(24), fc.nat(255));
    const bytes = fc.array(small, { maxLength: 120 }).map((values) => Uint8Array.from(values));
    fc.assert(
      fc.property(bytes, (input) => {
        try {
          decode(input);
        } catch (error) {
          assert(error instanceof RangeError, String(error));
        }
      }),
      { numRuns: 2000 },
    );
  },
);
