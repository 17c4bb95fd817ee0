import type { Conversation, Observation, Step, Transcript } from "@ipcbook/checker";

/** One who has connected. */
interface Visitor {
  answers: number[];
  /** Questions that lie unread while it waits. */
  questions: number;
  isLeaving: boolean;
  isServed: boolean;
}

/**
 * Says what is wrong with the reference in `conversation`, or nothing: a question lets in all who wait then,
 * each is told its place among them, and the host their number.
 */
export function invariant(conversation: Conversation, transcript: Transcript): string | undefined {
  if (conversation.kind !== "sockets" || transcript.kind !== "sockets") return "not a stream";
  const house = new House();
  for (const [index, step] of conversation.steps.entries()) {
    const seen = transcript.observations[index] ?? null;
    house.take(step);
    const wrong = house.wrong(step, seen);
    if (wrong) return wrong;
  }
}

class House {
  readonly #visitors = new Map<string, Visitor>();
  #queue: Visitor[] = [];
  #host: Visitor | null = null;

  take(step: Step): void {
    if (step.do === "connect") {
      const visitor = { answers: [], questions: 0, isLeaving: false, isServed: false };
      this.#visitors.set(step.on, visitor);
      this.#queue.push(visitor);
    } else if (step.do === "send") {
      this.#visitors.get(step.on)!.questions += step.bytes.length;
    } else if (step.do === "end" || step.do === "close") {
      this.#visitors.get(step.on)!.isLeaving = true;
    }
    this.#serve();
  }

  #serve(): void {
    for (;;) {
      const host = this.#host ??= this.#queue.shift() ?? null;
      if (!host) return;
      for (; host.questions > 0; host.questions--) {
        for (const [place, guest] of this.#queue.entries()) {
          guest.answers.push(place + 1);
          guest.isServed = true;
        }
        host.answers.push(this.#queue.length);
        this.#queue = [];
      }
      if (!host.isLeaving) return;
      host.isServed = true;
      this.#host = null;
    }
  }

  wrong(step: Step, seen: Observation | null): string | undefined {
    if (step.do === "connect" && seen?.saw !== "connected") return `${step.on} was not let in`;
    if (step.do === "start" && !(seen?.saw === "started" && seen.listening)) return "no listener";
    if (step.do === "receive") return this.#wrongAnswer(step, seen);
    if (step.do !== "look") return undefined;
    if (seen?.saw !== "kernel") return "the kernel said nothing";
    const right: Record<string, string | number> = {
      flags: "O_ASYNC O_NONBLOCK",
      activity: "asleep",
      sockets: this.#host ? 2 : 1,
    };
    const fact = step.at.find((name) => seen.facts[name] !== right[name]);
    return fact && `${fact} is ${seen.facts[fact]}, not ${right[fact]}`;
  }

  #wrongAnswer(
    { on, upTo = Infinity }: Step & { do: "receive" },
    seen: Observation | null,
  ): string | undefined {
    if (seen?.saw !== "received") return `nothing was received on ${on}`;
    const visitor = this.#visitors.get(on)!;
    const right = visitor.answers.splice(0, upTo);
    if (String(seen.bytes) !== String(right)) return `${on} got [${seen.bytes}], not [${right}]`;
    if (right.length < upTo && !visitor.isServed) {
      const isSilent = typeof seen.then === "object" && seen.then.why === "silence";
      return isSilent ? undefined : `${on} was not kept waiting`;
    }
    const then = right.length < upTo ? "end" : "more";
    if (seen.then !== then) return `${on}: not ${then} but ${JSON.stringify(seen.then)}`;
  }
}
