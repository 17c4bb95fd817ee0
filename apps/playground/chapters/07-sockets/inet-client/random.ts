import type { RandomConversations, Step } from "@ipcbook/checker";
import fc from "fast-check";
import { answered, connectFails, goesAway, sendFails } from "./parts.ts";

interface Fate {
  is: "answered" | "end" | "reset" | "refused" | "connect fails" | "send fails";
  byte: number;
  /** What connect(2) says. */
  code: string;
  /** What send(2) says. */
  sendCode: string;
}

/** What else connect(2) can say, of which the client knows nothing better than to throw it. */
const codes = [
  "ETIMEDOUT",
  "ECONNREFUSED",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "EADDRNOTAVAIL",
  "EACCES",
  "EPERM",
  "ENOBUFS",
  "ENETDOWN",
];
/** What send(2) can say. */
const sendCodes = ["ECONNRESET", "EPIPE", "ENOBUFS"];

/** Any byte, and any of the ways in which there is none. */
export const random: RandomConversations<Fate> = {
  parameters: fc.record<Fate>({
    is: fc.constantFrom<Fate["is"]>(
      "answered",
      "answered",
      "end",
      "reset",
      "refused",
      "connect fails",
      "send fails",
    ),
    byte: fc.integer({ min: 0, max: 255 }),
    code: fc.constantFrom(...codes),
    sendCode: fc.constantFrom(...sendCodes),
  }),
  build: (fate) => ({ kind: "sockets", steps: stepsOf(fate) }),
  count: 40,
};

function stepsOf({ is, byte, code, sendCode }: Fate): Step[] {
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
    case "send fails":
      return sendFails(sendCode);
  }
}
