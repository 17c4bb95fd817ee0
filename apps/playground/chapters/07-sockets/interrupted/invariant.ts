import type { Conversation, Observation, Step, Transcript } from "@ipcbook/checker";

/**
 * Says what is wrong with the reference in `conversation`, or nothing: each whole pair is answered with its sum,
 * and after SIGTERM it ends well, with its file removed.
 */
export function invariant(conversation: Conversation, transcript: Transcript): string | undefined {
  if (conversation.kind !== "sockets" || transcript.kind !== "sockets") return "not a stream";
  const ends = conversation.anyEnd ? ["end", "reset"] : ["end"];
  const said = new Map<string, number[]>();
  const heard = new Map<string, number[]>();
  for (const [index, step] of conversation.steps.entries()) {
    const seen = transcript.observations[index] ?? null;
    if (step.do === "send") said.set(step.on, [...said.get(step.on) ?? [], ...step.bytes]);
    if (step.do === "receive") {
      if (seen?.saw !== "received") return `nothing was received on ${step.on}`;
      const bytes = [...heard.get(step.on) ?? [], ...seen.bytes];
      heard.set(step.on, bytes);
      // Who waits when SIGTERM comes is not served.
      const right = conversation.anyEnd && step.on === "B" ? [] : sums(said.get(step.on) ?? []);
      if (String(bytes) !== String(right)) return `${step.on} has [${bytes}], not [${right}]`;
      const then = step.upTo === undefined ? ends : ["more"];
      if (!then.includes(String(seen.then))) {
        return `${step.on}: not ${then} but ${JSON.stringify(seen.then)}`;
      }
    }
    const wrong = wrongLife(step, seen);
    if (wrong) return wrong;
  }
}

/** What a client should have heard by now. */
function sums(bytes: readonly number[]): number[] {
  const whole = bytes.length - bytes.length % 2;
  return bytes.slice(0, whole).flatMap((byte, place) => {
    if (place % 2 === 1) return [];
    const sum = byte + bytes[place + 1]!;
    return [Math.floor(sum / 256), sum % 256];
  });
}

function wrongLife(step: Step, seen: Observation | null): string | undefined {
  if (step.do === "connect" && seen?.saw !== "connected") return `${step.on} was not let in`;
  if (step.do === "start" && !(seen?.saw === "started" && seen.listening)) return "no listener";
  if (step.do === "look") {
    const facts = seen?.saw === "kernel" ? seen.facts : {};
    if (step.at.includes("file") && facts.file !== "nothing") {
      return `a file was left (${facts.file})`;
    }
    if (step.at.includes("sockets") && facts.sockets !== 1) {
      return `${facts.sockets} sockets are open`;
    }
  }
  if (step.do !== "finish") return undefined;
  const isWell = seen?.saw === "finished" && seen.how.why === "exit" && seen.how.code === 0;
  return isWell ? undefined : `it has not ended well (${JSON.stringify(seen)})`;
}
