import type { Conversation, Observation, Step, Transcript } from "@ipcbook/checker";

/**
 * Says what is wrong with the reference in `conversation`, or nothing: each client gets the byte after its
 * first one, and whoever is to end first does, and holds the TIME_WAIT.
 */
export function invariant(conversation: Conversation, transcript: Transcript): string | undefined {
  if (conversation.kind !== "sockets" || transcript.kind !== "sockets") return "not a stream";
  const first = new Map<string, number | null>();
  const ended = new Set<string>();
  const got = new Map<string, number[]>();
  let holder = "nobody";
  for (const [index, step] of conversation.steps.entries()) {
    const seen = transcript.observations[index] ?? null;
    switch (step.do) {
      case "start":
        if (seen?.saw !== "started" || !seen.listening) return "it does not listen";
        break;
      case "connect":
        if (seen?.saw !== "connected") return `${step.on} was not let in`;
        first.set(step.on, null);
        holder = "client";
        break;
      case "send": {
        const letter = first.get(step.on) ?? step.bytes[0]!;
        first.set(step.on, letter);
        if (letter < 0x61) holder = "server";
        break;
      }
      case "end":
        ended.add(step.on);
        break;
      case "receive": {
        if (seen?.saw !== "received") return `nothing was received on ${step.on}`;
        const bytes = [...got.get(step.on) ?? [], ...seen.bytes];
        got.set(step.on, bytes);
        const letter = first.get(step.on) ?? null;
        const wrong = wrongAnswer(step, letter, bytes, seen, ended.has(step.on));
        if (wrong) return wrong;
        break;
      }
      case "look": {
        const wrong = wrongFacts(seen, holder);
        if (wrong) return wrong;
      }
    }
  }
}

function wrongAnswer(
  step: Step & { do: "receive" },
  letter: number | null,
  bytes: readonly number[],
  { bytes: now, then }: Observation & { saw: "received" },
  hasEnded: boolean,
): string | undefined {
  const right = letter === null ? [] : [letter + 1];
  if (String(bytes) !== String(right)) return `${step.on} got [${bytes}], not [${right}]`;
  const waits = step.upTo !== undefined && now.length === 0;
  const expected = waits ? "silence" : step.upTo !== undefined ? "more" : "end";
  const found = typeof then === "object" ? then.why : then;
  if (found !== expected) return `${step.on} saw ${JSON.stringify(then)}, not ${expected}`;
  if (expected === "end" && letter !== null && letter >= 0x61 && !hasEnded) {
    return `${step.on} had not ended yet`;
  }
}

function wrongFacts(seen: Observation | null, holder: string): string | undefined {
  if (seen?.saw !== "kernel") return "the kernel said nothing";
  const right = { "time-wait": holder, sockets: 1 };
  for (const [fact, value] of Object.entries(seen.facts)) {
    const expected = right[fact as keyof typeof right];
    if (value !== expected) return `${fact} is ${value}, not ${expected}`;
  }
}
