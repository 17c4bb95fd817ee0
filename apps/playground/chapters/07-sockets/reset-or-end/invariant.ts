import type { Conversation, Transcript } from "@ipcbook/checker";

/** What a client may send beyond its first byte. */
const limit = 4096;

/** A client of the conversation, as far as it has come. */
interface Client {
  on: string;
  sent: number[];
  got: number[];
  gone: boolean;
}

/**
 * Says what is wrong with the reference in `conversation`, or nothing: clients are served in the order in
 * which they connect, each gets the byte after its first one, and a clean end unless it has sent too much.
 */
export function invariant(conversation: Conversation, transcript: Transcript): string | undefined {
  if (conversation.kind !== "sockets" || transcript.kind !== "sockets") return "not a stream";
  const clients: Client[] = [];
  for (const [index, step] of conversation.steps.entries()) {
    if (!("on" in step)) continue;
    const seen = transcript.observations[index];
    if (step.do === "connect") {
      if (seen?.saw !== "connected") return `${step.on} was not let in`;
      clients.push({ on: step.on, sent: [], got: [], gone: false });
      continue;
    }
    const at = clients.findIndex(({ on }) => on === step.on);
    const client = clients[at];
    if (!client) return `${step.on} never came`;
    if (step.do === "send") client.sent.push(...step.bytes);
    if (step.do === "end" || step.do === "abort") client.gone = true;
    const tooMuch = client.sent.length - 1 > limit;
    if (tooMuch) client.gone = true;
    if (step.do !== "receive") continue;

    if (seen?.saw !== "received") return `nothing was received on ${step.on}`;
    if (!clients.slice(0, at).every(({ gone }) => gone)) {
      const waits = seen.bytes.length === 0 && typeof seen.then === "object" &&
        seen.then.why === "silence";
      if (!waits) return `${step.on} did not have to wait`;
      continue;
    }
    client.got.push(...seen.bytes);
    const right = client.sent.slice(0, 1).map((byte) => (byte + 1) % 256);
    if (String(client.got) !== String(right)) {
      return `${step.on} got [${client.got}], not [${right}]`;
    }
    const then = step.upTo !== undefined ? "more" : tooMuch ? "reset" : "end";
    if (seen.then !== then) return `${step.on} saw ${JSON.stringify(seen.then)}, not ${then}`;
  }
}
