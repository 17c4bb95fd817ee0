import type { Conversation, Observation, Step, Transcript } from "@ipcbook/checker";

/**
 * Says what is wrong with the reference in `conversation`, or nothing: it listens at its path, unless
 * somebody else does, it sleeps while there is nothing to do, and each client gets the byte after its first one, and the end.
 */
export function invariant(conversation: Conversation, transcript: Transcript): string | undefined {
  if (conversation.kind !== "sockets" || transcript.kind !== "sockets") return "not a stream";
  const taken = conversation.steps.some((step) => step.do === "listen");
  const first = new Map<string, number>();
  for (const [index, step] of conversation.steps.entries()) {
    const seen = transcript.observations[index] ?? null;
    if (step.do === "send" && !first.has(step.on)) first.set(step.on, step.bytes[0]!);
    if (step.do === "receive") {
      if (seen?.saw !== "received") return `nothing was received on ${step.on}`;
      const sent = first.get(step.on);
      const right = sent === undefined ? [] : [(sent + 1) % 256];
      if (String(seen.bytes) !== String(right)) {
        return `${step.on} got [${seen.bytes}], not [${right}]`;
      }
      const ended = seen.then === "end" || (conversation.anyEnd && seen.then === "reset");
      if (!ended) return `${step.on} saw no end (${JSON.stringify(seen.then)})`;
    }
    const wrong = wrongLife(step, seen, taken);
    if (wrong) return wrong;
  }
}

function wrongLife(step: Step, seen: Observation | null, taken: boolean): string | undefined {
  if ((step.do === "connect" || step.do === "accept") && seen?.saw !== "connected") {
    return `${step.on} was not let in (${JSON.stringify(seen)})`;
  }
  if (step.do === "start" && (seen?.saw !== "started" || seen.listening === taken)) {
    return `it should ${taken ? "not " : ""}listen (${JSON.stringify(seen)})`;
  }
  if (step.do === "finish" && (seen?.saw !== "finished" || seen.how.why !== "exit")) {
    return `it should have ended (${JSON.stringify(seen)})`;
  }
  if (step.do !== "look") return undefined;
  if (seen?.saw !== "kernel") return "the kernel said nothing";
  const right = {
    listening: taken ? "nowhere" : "here",
    file: "a socket",
    sockets: 1,
    activity: "asleep",
    sent: 0,
  };
  for (const [fact, value] of Object.entries(seen.facts)) {
    const expected = right[fact as keyof typeof right];
    if (value !== expected) return `${fact} is ${value}, not ${expected}`;
  }
}
