import type { FixedConversation } from "../exercise.ts";
import type { Transcript } from "../transcript.ts";
import { type Case, isAlone } from "./plan.ts";
import { quietsOf } from "./quiet.ts";
import { sameTranscript } from "./same.ts";
import type { Witness } from "./witness.ts";

/** An attempt that spins or stalls so often does nothing else, and each time costs seconds. */
const mostStalls = 3;
/**
 * So many times in a row it did no better although it was fresh: then it is not for what came before. A server, which may be
 * stuck for good, gets more of them than what serves each connection by itself, and they are cheaper.
 */
const mostInVain = { functions: 2, handler: 2, server: 4, client: 4 };

/** What a check has found out about an attempt that fails. */
export interface Known {
  /** The conversations that it was, or could be, held to. */
  cases: readonly Case[];
  /** What the reference does in them. */
  expected: readonly Transcript[];
  /** The place of the first that differs: those before it do not. */
  index: number;
  /** What the attempt did in it. */
  attempt: Transcript;
}

/**
 * Goes on with the fixed conversations after the first difference, and returns, by the id of the conversation, whether the
 * attempt does in it as the reference does, but for races. For marks: a verdict it is not, because nothing is held again
 * to confirm it. `witness` may be as the difference has left it.
 */
export async function survey(
  witness: Witness,
  conversations: readonly FixedConversation[],
  known: Known,
): Promise<Record<string, boolean>> {
  const { cases, expected, index: first } = known;
  const asked = new Asked(witness, known.attempt);
  const fixed = cases.slice(0, conversations.length);
  const agrees = fixed.map((_, index) => index < first);
  const counting = [...fixed.keys()].filter((index) => !conversations[index]!.isRace);
  const left = counting.filter((index) => index > first);
  const isApart = (index: number) => isAlone(fixed[index]!.conversation);
  for (const index of left.filter((index) => !isApart(index))) {
    agrees[index] = await asked.doesAs(fixed[index]!, expected[index]!);
  }
  // Those have a server each: the one that was there for all is not needed beside them.
  const apart = left.filter(isApart);
  if (apart.length > 0) await asked.renew();
  for (const index of apart) agrees[index] = await asked.doesAs(fixed[index]!, expected[index]!);
  return Object.fromEntries(counting.map((index) => [fixed[index]!.id, agrees[index]!]));
}

/** An attempt that goes on after a difference, as if it were fresh where it may be the worse for what came before. */
class Asked {
  readonly #witness: Witness;
  /** It has been silent or out of reach where the reference was not: what it does from here on may be a consequence. */
  #isTainted: boolean;
  #stalls: number;
  #inVain = 0;

  constructor(witness: Witness, difference: Transcript) {
    this.#witness = witness;
    // What it has been asked since the difference, to find its name, has left nobody knows what.
    this.#isTainted = witness.last !== difference || isTainting(difference);
    this.#stalls = this.#isStalled(difference) ? 1 : 0;
  }

  async doesAs({ conversation }: Case, expected: Transcript): Promise<boolean> {
    for (;;) {
      if (this.#stalls >= mostStalls) return false;
      const isNew = this.#witness.last === null;
      const seen = await this.#witness.goOn({ conversation, aftermath: false });
      if ("diagnosis" in seen) return false;
      if (sameTranscript(expected, seen, conversation)) {
        this.#inVain = 0;
        return true;
      }
      // That it can't be reached may be what another conversation has led to, and did not show.
      const isItsOwn = !this.#isTainted && (isNew || !wasRefused(seen));
      // It has answered, wrongly, and goes on as after a right answer.
      if (isItsOwn && !isTainting(seen)) return false;
      this.#isTainted = true;
      if (isItsOwn) this.#inVain++;
      const isLast = isItsOwn || this.#inVain >= mostInVain[this.#witness.kind];
      const stalls = this.#isStalled(seen);
      if (stalls) this.#stalls++;
      if (stalls || !isLast) await this.renew();
      if (isLast) return false;
    }
  }

  /** Whether it was waited for, in vain, for as long as anybody waits, also where it should have listened. */
  #isStalled(transcript: Transcript): boolean {
    return [this.#witness.quietAtStart, ...quietsOf(transcript)]
      .some((quiet) => quiet?.why === "late" || quiet?.why === "spinning");
  }

  async renew(): Promise<void> {
    await this.#witness.renew();
    this.#isTainted = false;
  }
}

/** Whether it was silent or has ended, or nobody could reach it. */
function isTainting(transcript: Transcript): boolean {
  return quietsOf(transcript).length > 0 || wasRefused(transcript);
}

function wasRefused(transcript: Transcript): boolean {
  return transcript.kind === "sockets" &&
    transcript.observations.some((one) => one?.saw === "refused");
}
