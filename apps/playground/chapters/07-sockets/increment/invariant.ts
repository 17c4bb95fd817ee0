import type { Conversation, Transcript } from "@ipcbook/checker";

/**
 * Says what is wrong with the reference in `conversation`, or nothing: each client that waits for the
 * end gets the byte after its first one, or none if it has sent none.
 */
export function invariant(conversation: Conversation, transcript: Transcript): string | undefined {
  if (conversation.kind !== "sockets" || transcript.kind !== "sockets") return "not a stream";
  const first = new Map<string, number>();
  const answers = new Map<string, number[]>();
  for (const [index, step] of conversation.steps.entries()) {
    if (!("on" in step)) continue;
    const { on } = step;
    if (step.do === "send" && !first.has(on)) first.set(on, step.bytes[0]!);
    const seen = transcript.observations[index];
    if (seen?.saw === "refused") return `${on} was refused (${seen.code})`;
    if (step.do !== "receive") continue;
    if (seen?.saw !== "received") return `nothing was received on ${on}`;

    const bytes = [...answers.get(on) ?? [], ...seen.bytes];
    answers.set(on, bytes);
    if (step.upTo !== undefined) continue;
    const sent = first.get(on);
    const right = sent === undefined ? [] : [(sent + 1) % 256];
    if (String(bytes) !== String(right)) return `${on} got [${bytes}], not [${right}]`;
    const ended = seen.then === "end" || (conversation.anyEnd && seen.then === "reset");
    if (!ended) return `${on} saw no end (${JSON.stringify(seen.then)})`;
  }
}
