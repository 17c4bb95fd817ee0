import type { Conversation, Transcript } from "@ipcbook/checker";
import type { PlannedFault } from "@ipcbook/syscalls";

/**
 * Says what is wrong with the reference in `conversation`, or nothing: a queue takes one more than its backlog,
 * those of before included; where nobody listens, or a call fails, the error comes out.
 */
export function invariant(conversation: Conversation, transcript: Transcript): string | undefined {
  if (conversation.kind !== "sockets" || transcript.kind !== "sockets") return "no sockets";
  let room: number | null = null;
  let error: string | undefined = "ENOENT";
  for (const [index, step] of conversation.steps.entries()) {
    if (step.do === "listen") [room, error] = [(step.backlog ?? 5) + 1, undefined];
    if (step.do === "stale") error = "ECONNREFUSED";
    if (step.do === "connect" && room !== null) room--;
    if (step.do === "start") error = failureOf(step.faults ?? []) ?? error;
    if (step.do !== "finish") continue;
    const seen = transcript.observations[index];
    if (seen?.saw !== "finished") return "the client was not finished";
    if (seen.left !== 0) return `${seen.left} descriptors were left`;
    const right = error === undefined
      ? { why: "returned", value: `${room}` }
      : { why: "threw", code: error };
    if (JSON.stringify(seen.how) !== JSON.stringify(right)) {
      return `not ${JSON.stringify(right)} but ${JSON.stringify(seen.how)}`;
    }
    // Whoever has closed without being accepted is still in the queue.
    room = 0;
  }
}

/** The error that comes out, of those that are planned. */
function failureOf(faults: readonly PlannedFault[]): string | undefined {
  return faults.map(({ fault }) => "error" in fault ? fault.error : "")
    .find((code) => code !== "EINTR");
}
