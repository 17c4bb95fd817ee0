import type { Conversation, Transcript } from "@ipcbook/checker";

/**
 * Says what is wrong with the reference in `conversation`, or nothing. What comes back on a connection
 * is what was sent on it, from its start; all that is waited for, if it is its turn; and after the
 * client's end all that was sent, and the end.
 */
export function invariant(conversation: Conversation, transcript: Transcript): string | undefined {
  if (conversation.kind !== "sockets" || transcript.kind !== "sockets") return "not a stream";
  const sent = new Map<string, number[]>();
  const back = new Map<string, number>();
  /** Who is connected, in the order in which they are served. */
  const line: string[] = [];
  const gone = (on: string) => line.splice(0, line.length, ...line.filter((other) => other !== on));

  for (const [index, step] of conversation.steps.entries()) {
    if (step.do === "settle" || !("on" in step)) continue;
    const { on } = step;
    const seen = transcript.observations[index];
    if (seen?.saw === "refused") return `${on} was refused (${seen.code})`;
    if (step.do === "connect") line.push(on);
    if (step.do === "send") sent.set(on, (sent.get(on) ?? []).concat(step.bytes));
    if (step.do === "abort" || step.do === "close") gone(on);
    if (step.do !== "receive") continue;
    if (seen?.saw !== "received") return `nothing was received on ${on}`;

    const before = back.get(on) ?? 0;
    const all = sent.get(on) ?? [];
    const due = step.upTo === undefined ? all.length : line[0] === on ? before + step.upTo : before;
    const wanted = all.slice(before, due);
    if (String(seen.bytes) !== String(wanted)) return `${on} got [${seen.bytes}], not [${wanted}]`;
    back.set(on, before + wanted.length);
    if (step.upTo !== undefined) continue;
    if (seen.then !== "end") return `${on} saw no end (${JSON.stringify(seen.then)})`;
    gone(on);
  }
}
