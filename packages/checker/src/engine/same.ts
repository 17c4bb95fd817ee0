import type { Conversation } from "../conversation.ts";
import type { Observation, SocketTranscript, Transcript } from "../transcript.ts";
import { behaviourOf, quiet } from "./behaviour-of.ts";
import { errorOfCall } from "./error-of-call.ts";
import { quietsOf } from "./quiet.ts";

/**
 * Whether two transcripts of one conversation show the same behaviour. What the kernel says about a
 * silence (in which call, for how long) explains it and is not compared.
 */
export function sameTranscript(a: Transcript, b: Transcript, conversation: Conversation): boolean {
  return behaviour(a, conversation) === behaviour(b, conversation);
}

/**
 * Whether an attempt differs from the reference as a mistake does: alike up to the first observation in
 * which both leave the reference. What comes after that is only a consequence, and whether the client
 * finds an end or a reset there can be a race between two processes.
 */
export function sameDifference(
  mistake: Transcript,
  attempt: Transcript,
  reference: Transcript,
  conversation: Conversation,
): boolean {
  if (mistake.kind !== "sockets" || attempt.kind !== "sockets" || reference.kind !== "sockets") {
    return sameTranscript(mistake, attempt, conversation);
  }
  const seen = (transcript: SocketTranscript, place: number, anyEnd?: boolean) =>
    behaviourAt(transcript, place, conversation, anyEnd);
  if (!endAlike(mistake, attempt) || !dieAlike(mistake, attempt)) return false;
  for (const place of reference.observations.keys()) {
    if (seen(mistake, place, true) !== seen(attempt, place, true)) return false;
    if (seen(reference, place) !== seen(attempt, place)) {
      // An end there may be by chance what the attempt's reset is, and may be just what the reference does.
      return !sameTranscript(mistake, reference, conversation);
    }
  }
  return true;
}

/** Whether two clients, where both come to an end by themselves, do so alike: that is theirs, and no race. */
function endAlike(a: SocketTranscript, b: SocketTranscript): boolean {
  return a.observations.every((seen, place) => {
    const other = b.observations[place];
    if (seen?.saw !== "finished" || other?.saw !== "finished") return true;
    if (seen.how.why === "returned" && other.how.why === "returned") {
      return seen.how.value === other.how.value;
    }
    const ways = [seen.how.why, other.how.why];
    return !(ways.includes("returned") && ways.includes("threw"));
  });
}

/** Whether two servers, where both are ended by an error of a call, are ended by the same. */
function dieAlike(a: SocketTranscript, b: SocketTranscript): boolean {
  const [one, other] = [a, b].map((transcript) => {
    const exit = quietsOf(transcript).find(({ why }) => why === "exit");
    return exit?.why === "exit" ? errorOfCall(exit.error) : null;
  });
  return !one || !other || one === other;
}

/**
 * What an attempt did where it differs from the reference, with null for the rest; nothing after other bytes than the
 * reference's, which tell more than what comes of them. That it waits then, because the client waits for as many as the
 * reference sends, comes of them too.
 */
export function unlike(
  attempt: Transcript,
  reference: Transcript,
  conversation: Conversation,
): Transcript {
  if (attempt.kind !== "sockets" || reference.kind !== "sockets") return attempt;
  let isOver = false;
  const observations = attempt.observations.map((seen, place) => {
    const [did, wanted] = [attempt, reference].map((one) => behaviourAt(one, place, conversation));
    if (isOver || did === wanted) return null;
    if (seen?.saw !== "received") return seen;
    const isOther = hasOtherBytes(seen, reference.observations[place]);
    isOver = isOther || typeof seen.then !== "object";
    return isOther && typeof seen.then === "object" && seen.then.why === "silence" ? null : seen;
  });
  return { ...attempt, observations };
}

/** Whether it is not only too little that came. */
function hasOtherBytes(
  seen: Observation & { saw: "received" },
  wanted?: Observation | null,
): boolean {
  return wanted?.saw === "received" && seen.bytes.some((byte, at) => byte !== wanted.bytes[at]);
}

/**
 * Whether a mistake and an attempt leave the reference at the same observation, or both never, an end and a reset being
 * different here. Of several that are alike otherwise, those are meant.
 */
export function leaveTogether(
  mistake: Transcript,
  attempt: Transcript,
  reference: Transcript,
  conversation: Conversation,
): boolean {
  return leavesAt(mistake, reference, conversation) === leavesAt(attempt, reference, conversation);
}

/** The place of the first observation that is not the reference's, or -1. */
function leavesAt(one: Transcript, reference: Transcript, conversation: Conversation): number {
  if (one.kind !== "sockets" || reference.kind !== "sockets") {
    return sameTranscript(one, reference, conversation) ? -1 : 0;
  }
  return [...reference.observations.keys()].findIndex((place) =>
    behaviourAt(one, place, conversation) !== behaviourAt(reference, place, conversation)
  );
}

function behaviour(transcript: Transcript, conversation: Conversation): string {
  switch (transcript.kind) {
    case "sockets":
      return JSON.stringify(
        transcript.observations.map((seen, place) => at(conversation, seen, place)),
      );
    case "call":
      return JSON.stringify(
        "why" in transcript.outcome ? quiet(transcript.outcome) : transcript.outcome,
      );
    case "aftermath":
      return JSON.stringify(transcript);
  }
}

function behaviourAt(
  { observations }: SocketTranscript,
  place: number,
  conversation: Conversation,
  anyEnd?: boolean,
): string {
  return JSON.stringify(at(conversation, observations[place] ?? null, place, anyEnd));
}

function at(
  conversation: Conversation,
  seen: Observation | null,
  place: number,
  anyEnd: boolean = conversation.kind === "sockets" && conversation.anyEnd === true,
): unknown {
  const step = conversation.kind === "sockets" ? conversation.steps[place] : undefined;
  return behaviourOf(seen, step, anyEnd);
}
