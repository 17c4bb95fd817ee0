import type { Conversation, Transcript } from "@ipcbook/checker";
import { answerTo, bytesOf } from "./parts.ts";

/** Says what is wrong with the reference in `conversation`, or nothing: each line is answered, and nothing is left. */
export function invariant(conversation: Conversation, transcript: Transcript): string | undefined {
  if (conversation.kind !== "sockets" || transcript.kind !== "sockets") return "not a stream";
  const sent = new Map<string, string>();
  for (const [index, step] of conversation.steps.entries()) {
    const seen = transcript.observations[index] ?? null;
    if (step.do === "connect" && seen?.saw !== "connected") return `${step.on} was not let in`;
    if (step.do === "send") {
      sent.set(step.on, (sent.get(step.on) ?? "") + String.fromCharCode(...step.bytes));
    }
    if (step.do === "receive") {
      if (seen?.saw !== "received") return `nothing was received on ${step.on}`;
      const right = bytesOf(answerTo(sent.get(step.on) ?? ""));
      if (String(seen.bytes) !== String(right)) {
        return `${step.on} got [${seen.bytes}], not [${right}]`;
      }
      const found = typeof seen.then === "object" ? seen.then.why : seen.then;
      const expected = step.upTo === undefined ? "end" : "silence";
      if (found !== expected) return `${step.on} saw ${JSON.stringify(seen.then)}, not ${expected}`;
    }
    if (step.do === "look") {
      if (seen?.saw !== "kernel") return "the kernel said nothing";
      const { sockets, "close-wait": closeWait } = seen.facts;
      if (sockets !== 1 || closeWait !== 0) {
        return `${sockets} sockets are open, and ${closeWait} of them in CLOSE_WAIT`;
      }
    }
  }
}
