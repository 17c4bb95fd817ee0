import { expect, test } from "vitest";
import { bytesIn, columnOfByte, formatBytes } from "./bytes.ts";

test("formatBytes() shows hexadecimal digits, and the characters where there are some", () => {
  expect(formatBytes([0x41])).toBe('"A" 41');
  expect(formatBytes([0x00])).toBe("00");
  expect(formatBytes([0x41, 0xff, 0x20])).toBe('"A· " 41 ff 20');
});

test("columnOfByte() finds the digits of a byte", () => {
  const bytes = [0x41, 0xff, 0x20];
  const text = formatBytes(bytes);
  expect(bytes.map((_, place) => text.slice(columnOfByte(bytes, place)).slice(0, 2)))
    .toEqual(["41", "ff", "20"]);
});

test("bytesIn() says how many fit", () => {
  for (const columns of [6, 27, 31]) {
    const bytes = new Array(bytesIn(columns)).fill(0x41);
    expect(formatBytes(bytes).length).toBeLessThanOrEqual(columns);
    expect(formatBytes([...bytes, 0x41]).length).toBeGreaterThan(columns);
  }
});
