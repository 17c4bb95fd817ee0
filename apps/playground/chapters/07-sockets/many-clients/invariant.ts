import type { Conversation, Observation, Step, Transcript } from "@ipcbook/checker";

/**
 * Says what is wrong with the reference in `conversation`, or nothing: each client gets the successors of its own bytes, in order,
 * whatever the others do; the connections are those of who is there; and nobody is awake in vain.
 */
export function invariant(conversation: Conversation, transcript: Transcript): string | undefined {
  if (conversation.kind !== "sockets" || transcript.kind !== "sockets") return "no sockets";
  /** What each client is owed. */
  const owed = new Map<string, number[]>();
  for (const [index, step] of conversation.steps.entries()) {
    const seen = transcript.observations[index]!;
    const wrong = wrongWith(step, seen, owed);
    if (wrong !== undefined) return `${wrong}: ${JSON.stringify(seen).slice(0, 200)}`;
  }
}

function wrongWith(
  step: Step,
  seen: Observation | null,
  owed: Map<string, number[]>,
): string | undefined {
  switch (step.do) {
    case "start":
      return seen?.saw === "started" && seen.listening ? undefined : "it does not listen";
    case "connect":
      owed.set(step.on, []);
      return seen?.saw === "connected" ? undefined : `${step.on} was refused`;
    case "send":
      owed.get(step.on)?.push(...step.bytes.map(successor));
      return;
    case "receive": {
      const due = owed.get(step.on)?.splice(0, step.upTo ?? Infinity) ?? [];
      const right = { saw: "received", bytes: due, then: step.upTo === undefined ? "end" : "more" };
      if (step.upTo === undefined) owed.delete(step.on);
      return JSON.stringify(seen) === JSON.stringify(right) ? undefined : `${step.on} got else`;
    }
    case "flood":
      return seen?.saw === "flooded" && seen.then === "held back"
        ? undefined
        : `${step.on} was not held back`;
    case "abort":
    case "close":
      owed.delete(step.on);
      return;
    case "crowd":
      return seen?.saw === "crowd" && seen.answered === step.of &&
          String(seen.bytes) === String(step.bytes.map(successor))
        ? undefined
        : "not all were answered";
    case "look":
      // Whether it keeps a spare descriptor as well, to get out of EMFILE, is its own affair.
      return seen?.saw === "kernel" && seen.facts.activity === "asleep" &&
          seen.facts.accepted === owed.size
        ? undefined
        : "it is not as it should be at rest";
  }
}

function successor(byte: number): number {
  return (byte + 1) % 256;
}
