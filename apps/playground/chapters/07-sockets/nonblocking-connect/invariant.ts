import type { Conversation, Step, Transcript } from "@ipcbook/checker";

/**
 * Says what is wrong with the reference in `conversation`, or nothing: the client sends "A" and no more once it is connected,
 * says in words what the driver did, and leaves no socket open.
 */
export function invariant(conversation: Conversation, transcript: Transcript): string | undefined {
  if (conversation.kind !== "sockets" || transcript.kind !== "sockets") return "not a client";
  const { steps } = conversation;
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
    const expected = JSON.stringify(outcomeOf(steps));
    const { how } = seen;
    if (how.why !== "returned" || how.value !== expected) {
      return `it ended with ${JSON.stringify(how)}, not with ${expected}`;
    }
  }
}

/** What the client is to say of `steps`. */
function outcomeOf(steps: readonly Step[]): string {
  const failure = steps.flatMap((step) => step.do === "start" ? step.faults ?? [] : [])
    .flatMap(({ fault, nth }) => "error" in fault && nth !== 30 ? [fault.error] : [])
    .find((code) => code !== "EINTR");
  if (failure !== undefined) return `not connected: ${failure}`;
  for (const step of steps) {
    if (step.do === "connect") return "gave up";
    if (step.do === "send") return `answered ${step.bytes[0]}`;
    if (step.do === "close") return "no answer";
    if (step.do === "abort" || step.do === "stop") return "lost: ECONNRESET";
  }
  return "not connected: ECONNREFUSED";
}
