import type { Conversation, Step, Transcript } from "@ipcbook/checker";

/**
 * Says what is wrong with the reference in `conversation`, or nothing: the client sends "A" and no more,
 * returns the byte that came, or null, or throws, and leaves no socket open.
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
      if (seen.then !== (step.upTo === 1 ? "more" : "end")) return "the connection did not end";
    }
    if (step.do === "look" && (seen?.saw !== "kernel" || seen.facts.file !== "a socket")) {
      return "the name is gone";
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
  const fails = steps.flatMap((step) => step.do === "start" ? step.faults ?? [] : [])
    .map(({ fault }) => "error" in fault ? fault.error : "")
    .find((code) => code !== "EINTR");
  if (fails !== undefined) return fails;
  const does = new Set(steps.map((step) => step.do));
  if (does.has("stale")) return "ECONNREFUSED";
  if (!does.has("listen")) return "ENOENT";
  const answer = steps.find((step) => step.do === "send");
  if (answer) return String(answer.bytes[0]);
  return does.has("receive") ? "null" : "ECONNRESET";
}
