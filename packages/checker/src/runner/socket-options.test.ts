import { constants, IPPROTO_IP, IPPROTO_TCP, SOL_SOCKET } from "@ipcbook/syscalls";
import { expect, test } from "vitest";
import { isOption } from "./socket-options.ts";

test("isOption() takes the options of the chapter", () => {
  for (const name of ["SO_REUSEADDR", "SO_REUSEPORT", "SO_ERROR", "SO_LINGER", "SO_PEERCRED"]) {
    expect(isOption(SOL_SOCKET, constants[name]!), name).toBe(true);
  }
  expect(isOption(IPPROTO_TCP, constants.TCP_NODELAY!)).toBe(true);
});

test.each([
  ["SO_RCVTIMEO", SOL_SOCKET, 20],
  ["SO_SNDTIMEO_NEW", SOL_SOCKET, 67],
  ["SO_ATTACH_FILTER", SOL_SOCKET, 26],
  ["SO_BINDTODEVICE", SOL_SOCKET, 25],
  ["SO_ATTACH_BPF", SOL_SOCKET, 50],
  ["TCP_ULP", IPPROTO_TCP, 31],
  ["TCP_REPAIR", IPPROTO_TCP, 19],
  ["IPT_SO_SET_REPLACE", IPPROTO_IP, 64],
  ["a level that nobody has", 7, 1],
])("isOption() takes no %s", (_, level, option) => {
  expect(isOption(level, option)).toBe(false);
});
