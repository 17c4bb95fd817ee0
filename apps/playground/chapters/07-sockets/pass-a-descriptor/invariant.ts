import type { Conversation, Transcript } from "@ipcbook/checker";

/**
 * Says what is wrong with the reference in `conversation`, or nothing: what is sent over a passed connection is
 * answered there, and each connection is ended; nothing is sent over the one that they were passed on, no socket is left,
 * and nobody is awake in vain.
 */
export function invariant(conversation: Conversation, transcript: Transcript): string | undefined {
  if (conversation.kind !== "sockets" || transcript.kind !== "sockets") return "no sockets";
  const ends = conversation.anyEnd ? ["end", "reset"] : ["end"];
  const sent = new Map<string, number>();
  const passed = new Set<string>();
  for (const [index, step] of conversation.steps.entries()) {
    if (step.do === "pass") passed.add(step.as);
    if (step.do === "send") sent.set(step.on, step.bytes[0]!);
    if (step.do === "look") {
      const seen = transcript.observations[index];
      const { sockets = 2, activity = "asleep" } = seen?.saw === "kernel" ? seen.facts : {};
      if (seen?.saw !== "kernel" || sockets !== 2 || activity !== "asleep") {
        return `${JSON.stringify(seen)}, not 2 sockets and asleep`;
      }
    }
    if (step.do !== "receive") continue;
    const byte = passed.has(step.on) ? sent.get(step.on) : undefined;
    const right = byte === undefined ? [] : [(byte + 1) % 256];
    const seen = transcript.observations[index];
    if (
      seen?.saw !== "received" || String(seen.bytes) !== String(right) ||
      !ends.includes(String(seen.then))
    ) {
      return `${step.on} saw ${JSON.stringify(seen)}, not [${right}] and the end`;
    }
  }
}
