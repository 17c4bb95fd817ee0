import type { Conversation, Observation, Step, Transcript } from "@ipcbook/checker";

/**
 * Says what is wrong with the reference in `conversation`, or nothing. What is due is computed from all that a client has
 * sent: the requests that count are those whose number is one more than that of the one before.
 */
export function invariant(conversation: Conversation, transcript: Transcript): string | undefined {
  if (conversation.kind !== "sockets" || transcript.kind !== "sockets") return "no sockets";
  const counted = new Map<string, number[][]>();
  const due = new Map<string, number[][]>();
  let answers = 0;
  let lost = 0;
  for (const [index, step] of conversation.steps.entries()) {
    const seen = transcript.observations[index] ?? null;
    const [fault] = step.do === "start" ? step.faults ?? [] : [];
    if (fault?.calls.includes("sendto")) lost = Number(fault.nth);
    if (step.do === "send") {
      const answer = answerTo(step.bytes, listOf(counted, step.on));
      if (answer !== null && ++answers !== lost) listOf(due, step.on).push(answer);
    }
    const wrong = wrongly(step, seen, due);
    if (wrong) return wrong;
  }
}

/** The bytes that are due for a request, which is put to those that count if it does. */
function answerTo(request: readonly number[], counted: number[][]): number[] | null {
  const [number] = request;
  if (number === undefined) return null;
  if (request.length > 512) return [number];
  const [last] = counted.at(-1) ?? [];
  if (last === undefined || (number - last + 256) % 256 === 1) counted.push([...request]);
  else if (number !== last) return null;
  let sum = 0;
  for (const [, ...data] of counted) for (const byte of data) sum += byte;
  return [number, sum >>> 24, sum >>> 16 & 0xff, sum >>> 8 & 0xff, sum & 0xff];
}

function wrongly(
  step: Step,
  seen: Observation | null,
  due: Map<string, number[][]>,
): string | undefined {
  if (step.do === "start" && !(seen?.saw === "started" && seen.listening)) return "it is not there";
  if (step.do === "look") {
    const { listening = "here", activity = "asleep" } = seen?.saw === "kernel" ? seen.facts : {};
    return seen?.saw === "kernel" && listening === "here" && activity === "asleep"
      ? undefined
      : `it is not where or as it should be (${JSON.stringify(seen)})`;
  }
  if (step.do !== "receive") return undefined;
  const right = listOf(due, step.on).shift();
  if (seen?.saw !== "datagram") return `${step.on} was not answered (${JSON.stringify(seen)})`;
  if (seen.from) return `${step.on} was answered from elsewhere`;
  return String(seen.bytes) === String(right)
    ? undefined
    : `${step.on} got [${seen.bytes}], not [${right}]`;
}

function listOf(lists: Map<string, number[][]>, key: string): number[][] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
