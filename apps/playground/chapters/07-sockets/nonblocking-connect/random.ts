import type { RandomConversations, Step } from "@ipcbook/checker";
import fc from "fast-check";
import { answered, connectFails, goesAway } from "./parts.ts";

interface Fate {
  is: "answered" | "end" | "reset" | "refused" | "connect fails";
  byte: number;
  code: string;
}

/** What connect(2) can say at once, before anything was sent. */
const codes = [
  "ENETUNREACH",
  "EHOSTUNREACH",
  "EADDRNOTAVAIL",
  "ETIMEDOUT",
  "EACCES",
  "EPERM",
  "ENOBUFS",
];

/** Any byte, and any of the ways in which there is none. A full queue costs its limit each time. */
export const random: RandomConversations<Fate> = {
  parameters: fc.record<Fate>({
    is: fc.constantFrom<Fate["is"]>(
      "answered",
      "refused",
      "end",
      "reset",
      "connect fails",
    ),
    byte: fc.integer({ min: 0, max: 255 }),
    code: fc.constantFrom(...codes),
  }),
  build: (fate) => ({ kind: "sockets", steps: stepsOf(fate) }),
  count: 20,
};

function stepsOf({ is, byte, code }: Fate): Step[] {
  switch (is) {
    case "answered":
      return answered(byte);
    case "end":
      return goesAway("close");
    case "reset":
      return goesAway("abort");
    case "refused":
      return [{ do: "start" }, { do: "finish" }];
    case "connect fails":
      return connectFails(code);
  }
}
