import assert from "node:assert/strict";
import { ntohl, readUint32 } from "@ipcbook/byteorder";
import {
  AF_INET,
  AF_INET6,
  libcInetAton,
  libcInetNtoa,
  libcInetNtop,
  libcInetPton,
} from "@ipcbook/syscalls";
import fc from "fast-check";
import { test } from "vitest";
import { inet_aton } from "./inet-aton.ts";
import { inet_ntoa } from "./inet-ntoa.ts";
import { inet_ntop } from "./inet-ntop.ts";
import { inet_pton } from "./inet-pton.ts";

const seed = Date.now() | 0;
console.log(`seed ${seed}`);
const thorough = { numRuns: 20_000, seed };

/** Text near an address: `parts`, with a character put in or taken out here and there. */
function near(text: fc.Arbitrary<string>, alphabet: string): fc.Arbitrary<string> {
  const character = fc.constantFrom(...alphabet);
  const edited = fc.tuple(text, fc.nat(), fc.nat(2), character).map(
    ([text, place, cut, insert]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + insert + text.slice(at + cut);
    },
  );
  return fc.oneof(
    { weight: 4, arbitrary: text },
    { weight: 2, arbitrary: edited },
    { weight: 1, arbitrary: fc.string({ unit: character, maxLength: 12 }) },
  );
}

const limits = [0xff, 0xffff, 0xffffff, 0xffffffff].flatMap((limit) => [limit, limit + 1]);
const value = fc.oneof(
  fc.nat(300),
  fc.constantFrom(...limits, 2 ** 64, 2 ** 70),
  fc.nat(0xffffffff),
);
const cNumber = fc.tuple(value, fc.constantFrom(10, 8, 16, 0), fc.nat(2)).map(
  ([value, base, zeros]) => {
    const padding = "0".repeat(zeros);
    const digits = BigInt(value).toString(base || 10);
    if (base === 16) return `${zeros ? "0X" : "0x"}${padding}${digits}`;
    return base === 8 ? `0${padding}${digits}` : base === 0 ? `${padding}${digits}` : digits;
  },
);
const numbersAndDots = fc.tuple(
  fc.array(fc.oneof({ weight: 3, arbitrary: fc.nat(260).map(String) }, cNumber), {
    minLength: 1,
    maxLength: 5,
  }),
  fc.constantFrom("", "", "", " ", "\t", "\n", "\v", "\f", "\r", "\u00a0", " garbage", "x", "."),
).map(([numbers, end]) => numbers.join(".") + end);
const ipv4 = near(numbersAndDots, "0123789abfxX. \t\n-+:é");

test("inet_aton() answers as libc does", () => {
  fc.assert(
    fc.property(ipv4, (text) => {
      const ours = inet_aton(text);
      const libc = libcInetAton(text);
      assert.equal(ours === null ? null : ntohl(ours), libc && readUint32(libc), `"${text}"`);
    }),
    thorough,
  );
});

test("inet_pton() of AF_INET answers as libc does", () => {
  fc.assert(
    fc.property(
      ipv4,
      (text) =>
        assert.deepEqual(inet_pton(AF_INET, text), libcInetPton(AF_INET, text), `"${text}"`),
    ),
    thorough,
  );
});

const group = fc.oneof(
  { weight: 3, arbitrary: fc.nat(0xffff).map((value) => value.toString(16)) },
  { weight: 1, arbitrary: fc.constantFrom("0", "00000", "FFFF", "10000", "0001", "") },
);
const groups = fc.array(group, { maxLength: 9 }).map((groups) => groups.join(":"));
const quad = fc.array(fc.nat(256), { minLength: 4, maxLength: 4 }).map((bytes) => bytes.join("."));
const colons = fc.constantFrom("", ":", "::");
const ipv6Text = fc.oneof(
  fc.ipV6(),
  groups,
  fc.tuple(groups, fc.constant("::"), groups).map((parts) => parts.join("")),
  fc.tuple(groups, colons, groups, colons, quad).map((parts) => parts.join("")),
  fc.tuple(fc.constantFrom("::", "::ffff:", "1:2:3:4:5:6:", "1::"), quad, colons).map((parts) =>
    parts.join("")
  ),
);
const ipv6 = near(ipv6Text, "0123789abfF:.%[g");

test("inet_pton() of AF_INET6 answers as libc does", () => {
  fc.assert(
    fc.property(
      ipv6,
      (text) =>
        assert.deepEqual(inet_pton(AF_INET6, text), libcInetPton(AF_INET6, text), `"${text}"`),
    ),
    thorough,
  );
});

test("inet_ntoa() and inet_ntop() of AF_INET answer as libc does", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 4, maxLength: 4 }), (bytes) => {
      assert.equal(inet_ntop(AF_INET, bytes), libcInetNtop(AF_INET, bytes));
      const address = new Uint32Array(bytes.slice().buffer)[0]!;
      assert.equal(inet_ntoa(address), libcInetNtoa(bytes));
      assert.equal(inet_aton(inet_ntoa(address)), address);
    }),
    thorough,
  );
});

test("inet_ntop() of AF_INET6 answers as libc does, and inet_pton() reads it back", () => {
  const word = fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constant(0xffff) },
    { weight: 2, arbitrary: fc.nat(0xffff) },
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 8, maxLength: 8 }), (words) => {
      const bytes = Uint8Array.from(words.flatMap((word) => [word >> 8, word & 0xff]));
      const text = inet_ntop(AF_INET6, bytes);
      assert.equal(text, libcInetNtop(AF_INET6, bytes));
      assert.deepEqual(inet_pton(AF_INET6, text), bytes);
    }),
    thorough,
  );
});
