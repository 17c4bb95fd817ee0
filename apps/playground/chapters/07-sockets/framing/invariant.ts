import type { Conversation, Transcript } from "@ipcbook/checker";
import { answersTo } from "./frames.ts";

/**
 * Says what is wrong with the reference in `conversation`, or nothing: what comes back on a connection
 * are the answers to the whole messages that were sent on it, as many bytes as are waited for; and after
 * the client's end, all of them and the end.
 */
export function invariant(conversation: Conversation, transcript: Transcript): string | undefined {
  if (conversation.kind !== "sockets" || transcript.kind !== "sockets") return "not a stream";
  const sent = new Map<string, number[]>();
  const back = new Map<string, number>();
  for (const [index, step] of conversation.steps.entries()) {
    const seen = transcript.observations[index];
    if (seen?.saw === "refused") return `a client was refused (${seen.code})`;
    if (step.do === "send") sent.set(step.on, (sent.get(step.on) ?? []).concat(step.bytes));
    if (step.do !== "receive") continue;
    const { on, upTo } = step;
    if (seen?.saw !== "received") return `nothing was received on ${on}`;

    const before = back.get(on) ?? 0;
    const owed = answersTo(sent.get(on) ?? []);
    const due = owed.slice(before, upTo === undefined ? undefined : before + upTo);
    if (String(seen.bytes) !== String(due)) return `${on} got [${seen.bytes}], not [${due}]`;
    back.set(on, before + due.length);
    if (upTo === undefined && seen.then !== "end") {
      return `${on} saw no end (${JSON.stringify(seen.then)})`;
    }
  }
}
