import fc from "fast-check";
import { expect, test } from "vitest";
import type { Address } from "./address.ts";
import { AF_INET, AF_INET6, AF_UNIX } from "./constants.ts";
import { decodeSockaddr, encodeSockaddr } from "./sockaddr.ts";
// With libc's inet_pton and inet_ntop.
import "./mod.ts";

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16)).join(" ");

test("encodeSockaddr() writes port and address in network order, the family in the host's", () => {
  expect(hex(encodeSockaddr({ family: AF_INET, address: "127.0.0.1", port: 9734 })))
    .toBe("2 0 26 6 7f 0 0 1 0 0 0 0 0 0 0 0");
});

test("encodeSockaddr() counts the NUL behind a path, and none behind an abstract name", () => {
  expect(hex(encodeSockaddr({ family: AF_UNIX, path: "ab" }))).toBe("1 0 61 62 0");
  expect(hex(encodeSockaddr({ family: AF_UNIX, name: "ab" }))).toBe("1 0 0 61 62");
  expect(hex(encodeSockaddr({ family: AF_UNIX }))).toBe("1 0");
});

test("encodeSockaddr() takes a path of 108 bytes without its NUL, and none longer", () => {
  expect(encodeSockaddr({ family: AF_UNIX, path: "x".repeat(107) })).toHaveLength(110);
  expect(encodeSockaddr({ family: AF_UNIX, path: "x".repeat(108) })).toHaveLength(110);
  expect(() => encodeSockaddr({ family: AF_UNIX, path: "é".repeat(55) })).toThrow(
    new RangeError("Cannot encode a path: longer than 108 bytes (110)"),
  );
  expect(() => encodeSockaddr({ family: AF_UNIX, name: "x".repeat(108) })).toThrow(
    "Cannot encode an abstract name: longer than 107 bytes (108)",
  );
});

test.each<[Address, string]>([
  [{ family: AF_UNIX, path: "" }, 'Cannot encode a path: it is empty ("")'],
  [{ family: AF_UNIX, path: "a\0b" }, "Cannot encode a path: it holds a NUL"],
  [{ family: AF_INET, address: "localhost", port: 1 }, "not one of AF_INET (localhost)"],
  [{ family: AF_INET, address: "127.0.0.1", port: 70000 }, "from 0 to 65535 (70000)"],
  [{ family: AF_INET, address: "127.0.0.1", port: 1.5 }, "from 0 to 65535 (1.5)"],
  [{ family: AF_INET6, address: "127.0.0.1", port: 1 }, "not one of AF_INET6 (127.0.0.1)"],
  [{ family: AF_INET6, address: "::1", port: 1, scope: -1 }, "an integer of 32 bits (-1)"],
  [{ family: 99 } as unknown as Address, "unknown family (99)"],
])("encodeSockaddr() throws a RangeError for %j", (address, message) => {
  expect(() => encodeSockaddr(address)).toThrow(RangeError);
  expect(() => encodeSockaddr(address)).toThrow(message);
});

test("decodeSockaddr() reads what there is of an address that the kernel calls longer", () => {
  expect(decodeSockaddr(Uint8Array.of(1, 0, 0, 0x61), 21)).toEqual({ family: AF_UNIX, name: "a" });
});

test("decodeSockaddr() keeps an abstract name that is no text as bytes", () => {
  const name = Uint8Array.of(0xff, 0x00);
  expect(decodeSockaddr(encodeSockaddr({ family: AF_UNIX, name }))).toEqual({
    family: AF_UNIX,
    name,
  });
});

test("decodeSockaddr() throws a RangeError for too few bytes and unknown families", () => {
  expect(() => decodeSockaddr(new Uint8Array(1))).toThrow("too few bytes (1)");
  expect(() => decodeSockaddr(Uint8Array.of(2, 0, 1))).toThrow("a sockaddr_in: too few bytes (3)");
  expect(() => decodeSockaddr(Uint8Array.of(10, 0, 1))).toThrow("a sockaddr_in6: too few bytes");
  expect(() => decodeSockaddr(Uint8Array.of(77, 0))).toThrow("unknown family (77)");
});

const port = fc.integer({ min: 0, max: 0xffff });
const word = fc.integer({ min: 0, max: 0xffff_ffff });
const path = fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 })
  .filter((text) => new TextEncoder().encode(text).length <= 108);
const name = fc.string({ unit: "grapheme", maxLength: 8 })
  .filter((text) => new TextEncoder().encode(text).length <= 107);
const address = fc.oneof<fc.Arbitrary<Address>[]>(
  fc.record({ family: fc.constant(AF_UNIX), path }),
  fc.record({ family: fc.constant(AF_UNIX), name }),
  fc.constant({ family: AF_UNIX }),
  fc.record({ family: fc.constant(AF_INET), address: fc.ipV4(), port }),
);

test("decodeSockaddr() gives back what encodeSockaddr() was given", () => {
  // fast-check prints its seed when a property fails.
  fc.assert(
    fc.property(address, (given) => {
      expect(decodeSockaddr(encodeSockaddr(given))).toEqual(given);
    }),
    { numRuns: 2000 },
  );
});

test("decodeSockaddr() gives back AF_INET6, its text in the short form", () => {
  fc.assert(
    fc.property(fc.ipV6(), port, word, word, (text, port, scope, flow) => {
      const given = { family: AF_INET6, address: text, port, scope, flow };
      const once = decodeSockaddr(encodeSockaddr(given));
      expect(once).toMatchObject({ family: AF_INET6, port, scope, flow });
      expect(encodeSockaddr(once)).toEqual(encodeSockaddr(given));
    }),
    { numRuns: 1000 },
  );
});
