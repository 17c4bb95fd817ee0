import { expect, test } from "vitest";
import type { Step } from "../conversation.ts";
import { peersAfter } from "./peers-after.ts";

const ann = { pid: 4711, uid: 1000, gid: 100 };
const bob = { ...ann, pid: 4712 };
const steps: readonly Step[] = [
  { do: "start" },
  { do: "connect", on: "A", as: ann },
  { do: "crowd", of: 2, bytes: [0x41] },
  { do: "close", on: "A" },
  { do: "start" },
  { do: "connect", on: "B" },
  { do: "connect", on: "C", as: bob },
];

test("peersAfter() has a place for each connection, as far as the next start", () => {
  expect(peersAfter(steps, 0)).toEqual([ann, null, null]);
  expect(peersAfter(steps, 4)).toEqual([null, bob]);
});
