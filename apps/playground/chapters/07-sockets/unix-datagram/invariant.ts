import type { Conversation, Observation, Transcript } from "@ipcbook/checker";

/**
 * Says what is wrong with the reference in `conversation`, or nothing: each message of a client that has a name is
 * answered once, backwards, in the order of its client's; a name that belongs to somebody is left alone.
 */
export function invariant(conversation: Conversation, transcript: Transcript): string | undefined {
  if (conversation.kind !== "sockets" || transcript.kind !== "sockets") return "no sockets";
  const waiting = new Map<string, number[][]>();
  let taken = false;
  let lost = 0;
  for (const [index, step] of conversation.steps.entries()) {
    const seen = transcript.observations[index] ?? null;
    if (step.do === "listen") taken = true;
    if (step.do === "open") waiting.set(step.on, []);
    if (step.do === "start") {
      const wrong = wrongStart(seen, taken);
      if (wrong) return wrong;
      lost = step.faults?.filter(({ calls }) => calls.includes("sendto")).length ?? 0;
    }
    if (step.do === "connect" && seen?.saw !== "connected") return "the name was taken away";
    // An answer that a fault has swallowed is not waited for.
    if (step.do === "send" && lost-- <= 0) waiting.get(step.on)?.push([...step.bytes].reverse());
    if (step.do !== "receive") continue;
    const right = waiting.get(step.on)?.shift();
    if (right === undefined && seen?.saw === "nothing" && seen.then.why === "silence") continue;
    if (seen?.saw !== "datagram") return `${step.on} was not answered (${JSON.stringify(seen)})`;
    if (right === undefined) return `${step.on} got more than it had asked for`;
    if (String(seen.bytes) !== String(right)) {
      return `${step.on} got [${seen.bytes}], not [${right}]`;
    }
  }
}

function wrongStart(seen: Observation | null, taken: boolean): string | undefined {
  const isRight = seen?.saw === "started" && seen.listening === !taken &&
    (seen.then?.why === "exit") === taken;
  return isRight ? undefined : `it should ${taken ? "fail" : "be there"} (${JSON.stringify(seen)})`;
}
