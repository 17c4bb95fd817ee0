import type { Conversation, Step, Transcript } from "@ipcbook/checker";

const words: Readonly<Record<string, string>> = {
  ECONNREFUSED: "refused",
  ETIMEDOUT: "timed out",
  ENETUNREACH: "unreachable",
  EHOSTUNREACH: "unreachable",
  ECONNRESET: "reset",
};

/**
 * Says what is wrong with the reference in `conversation`, or nothing: the client sends "A" and no more, ends
 * with the word for what the driver did, or throws, and leaves no socket open.
 */
export function invariant(conversation: Conversation, transcript: Transcript): string | undefined {
  if (conversation.kind !== "sockets" || transcript.kind !== "sockets") return "not a client";
  const { steps } = conversation;
  const expected = outcomeOf(steps);
  for (const [index, step] of steps.entries()) {
    const seen = transcript.observations[index];
    if (step.do === "accept" && seen?.saw !== "connected") return "the client did not connect";
    if (step.do === "receive") {
      const right = step.upTo === 1 ? [0x41] : [];
      if (seen?.saw !== "received") return "nothing was received";
      if (String(seen.bytes) !== String(right)) return `it sent [${seen.bytes}], not [${right}]`;
    }
    if (step.do !== "finish") continue;
    if (seen?.saw !== "finished") return "it did not finish";
    if (seen.left !== 0) return `it left ${seen.left} sockets open`;
    const { how } = seen;
    const outcome = how.why === "returned" ? how.value : how.why === "threw" ? how.code : how.why;
    if (outcome !== expected) return `it ended with ${outcome}, not with ${expected}`;
  }
}

/** What the client makes of `steps`: literal text, or a code that it throws. */
function outcomeOf(steps: readonly Step[]): string {
  for (const step of steps) {
    if (step.do === "start" && step.faults) {
      const { fault } = step.faults[0]!;
      const code = "error" in fault ? fault.error : "";
      return words[code] === undefined ? code : JSON.stringify(words[code]);
    }
    if (step.do === "send") return JSON.stringify(`answered ${step.bytes[0]}`);
    if (step.do === "close") return JSON.stringify("no answer");
    if (step.do === "abort" || step.do === "stop") return JSON.stringify("reset");
  }
  return JSON.stringify("refused");
}
