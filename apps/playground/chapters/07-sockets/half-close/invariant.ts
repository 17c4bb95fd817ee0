import type { Conversation, Transcript } from "@ipcbook/checker";

/** A client of the conversation, as far as it has come. */
interface Client {
  on: string;
  sent: number[];
  got: number[];
  how: "here" | "ended" | "broken off";
}

/**
 * Says what is wrong with the reference in `conversation`, or nothing: clients are served in the order in
 * which they connect, and each gets the last letter before it that has come to its end.
 */
export function invariant(conversation: Conversation, transcript: Transcript): string | undefined {
  if (conversation.kind !== "sockets" || transcript.kind !== "sockets") return "not a stream";
  const clients: Client[] = [];
  for (const [index, step] of conversation.steps.entries()) {
    if (step.do === "settle" || !("on" in step)) continue;
    if (step.do === "connect") {
      const seen = transcript.observations[index];
      if (seen?.saw !== "connected") return `${step.on} was not let in`;
      clients.push({ on: step.on, sent: [], got: [], how: "here" });
      continue;
    }
    const at = clients.findIndex(({ on }) => on === step.on);
    const client = clients[at];
    if (!client) return `${step.on} never came`;
    if (step.do === "send") client.sent.push(...step.bytes);
    if (step.do === "end" || step.do === "close") client.how = "ended";
    if (step.do === "abort") client.how = "broken off";
    if (step.do !== "receive") continue;

    const seen = transcript.observations[index];
    if (seen?.saw !== "received") return `nothing was received on ${step.on}`;
    const before = clients.slice(0, at);
    if (before.some(({ how }) => how === "here")) {
      const waits = seen.bytes.length === 0 && typeof seen.then === "object" &&
        seen.then.why === "silence";
      if (!waits) return `${step.on} did not have to wait`;
      continue;
    }
    client.got.push(...seen.bytes);
    // The rest is asked for by another step.
    if (step.upTo !== undefined) continue;
    const right = before.findLast(({ how }) => how === "ended")?.sent ?? [];
    if (String(client.got) !== String(right)) {
      return `${step.on} got [${client.got}], not [${right}]`;
    }
    if (seen.then !== "end") return `${step.on} saw no end (${JSON.stringify(seen.then)})`;
  }
}
