import type { Conversation, Observation, Transcript } from "@ipcbook/checker";
import { queueLength } from "./parts.ts";

/**
 * Says what is wrong with the reference in `conversation`, or nothing: each message of a client that has a name is
 * answered once, backwards, in the order of its client's and from the server's name; a name that belongs to somebody
 * is left alone.
 */
export function invariant(conversation: Conversation, transcript: Transcript): string | undefined {
  if (conversation.kind !== "sockets" || transcript.kind !== "sockets") return "no sockets";
  const waiting = new Map<string, number[][]>();
  let taken = false;
  /** The driver's own server, and what it is due: all messages, as they are. */
  let own: number[][] | null = null;
  for (const [index, step] of conversation.steps.entries()) {
    const seen = transcript.observations[index] ?? null;
    if (step.do === "listen" || step.do === "bind") taken = true;
    if (step.do === "open") waiting.set(step.on, []);
    if (step.do === "bind") waiting.set(step.on, own = []);
    if (step.do === "start") {
      const wrong = wrongStart(seen, taken);
      if (wrong) return wrong;
    }
    if (step.do === "look" && !(seen?.saw === "kernel" && seen.facts.activity === "asleep")) {
      return "it does not wait";
    }
    if (step.do === "connect" && seen?.saw !== "connected") return "the name was taken away";
    if (step.do === "send") {
      const queue = waiting.get(step.on) ?? [];
      if (own) own.push([...step.bytes]);
      // Where its client has not read, an answer that finds no room is dropped.
      else if (queue.length <= queueLength()) queue.push([...step.bytes].reverse());
    }
    if (step.do !== "receive") continue;
    const right = waiting.get(step.on)?.shift();
    if (seen?.saw !== "datagram") return `${step.on} was not answered (${JSON.stringify(seen)})`;
    if (right === undefined) return `${step.on} got more than it had asked for`;
    if (seen.from) return `${step.on} was answered from elsewhere`;
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
