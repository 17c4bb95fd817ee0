import { expect, test } from "vitest";
import type { Fact } from "../conversation.ts";
import type { Aftermath, Observation, Quiet, Transcript } from "../transcript.ts";
import { faultInKernel } from "./kernel-faults.ts";

const returned: Quiet = { why: "returned", value: "3" };

function stream(...observations: Observation[]): Transcript {
  return { kind: "sockets", observations };
}

function kernel(facts: Partial<Record<Fact, string | number>>): Observation {
  return { saw: "kernel", facts };
}

function finished(left: number, how: Quiet = returned): Observation {
  return { saw: "finished", how, left };
}

function aftermath(descriptorsLeft: number, closeWait = 0): Aftermath {
  return { kind: "aftermath", listening: true, descriptorsLeft, closeWait, exit: null };
}

/** The name of what `attempt` did where `reference` is right. */
function nameOf(attempt: Transcript, reference: Transcript): string | undefined {
  const steps: never[] = [];
  const conversation = {
    id: "one",
    title: { en: "One", zh: "一" },
    conversation: { kind: "sockets", steps },
  } as const;
  return faultInKernel({ attempt, reference, conversation, after: 0 })?.id;
}

test("faultInKernel() names sockets that a function has left open", () => {
  expect(nameOf(stream(finished(2)), stream(finished(0)))).toBe("leaves-sockets");
  const threw: Quiet = { why: "threw", code: "EACCES" };
  expect(nameOf(stream(finished(2, threw)), stream(finished(0, threw)))).toBe("leaves-sockets");
});

test("faultInKernel() leaves another outcome to those that name it", () => {
  const threw: Quiet = { why: "threw", code: "EACCES" };
  expect(nameOf(stream(finished(2, threw)), stream(finished(0)))).toBeUndefined();
});

test("faultInKernel() names a server that keeps sockets", () => {
  const right = kernel({ listening: "here", sockets: 1 });
  const wrong = kernel({ listening: "here", sockets: 2 });
  expect(nameOf(stream(wrong), stream(right))).toBe("keeps-sockets");
  expect(nameOf(stream(right), stream(wrong))).toBeUndefined();
  expect(nameOf(aftermath(1), aftermath(0))).toBe("keeps-sockets");
  expect(nameOf(aftermath(0, 1), aftermath(0))).toBe("keeps-sockets");
});

test("faultInKernel() names a server that has nothing to do and does not sleep", () => {
  const asleep = kernel({ activity: "asleep" });
  const busy = kernel({ activity: "busy" });
  expect(nameOf(stream(busy), stream(asleep))).toBe("never-sleeps");
  expect(nameOf(stream(asleep), stream(busy))).toBeUndefined();
});

test("faultInKernel() names nothing that comes of another difference", () => {
  const [right, wrong] = [kernel({ sockets: 1 }), kernel({ sockets: 2 })];
  const answer = (byte: number): Observation => ({ saw: "received", bytes: [byte], then: "end" });
  expect(nameOf(stream(answer(65), wrong), stream(answer(66), right))).toBeUndefined();
});
