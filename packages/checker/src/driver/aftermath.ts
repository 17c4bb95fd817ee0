import { closeWaitOf, descriptorsOf, ownsListener } from "@ipcbook/netstat-lite";
import type { Conversation, Step } from "../conversation.ts";
import type { Subject } from "../subject/subject.ts";
import type { Aftermath } from "../transcript.ts";
import { waitFor } from "./wait.ts";

/** How many sockets a subject has open, or null once it has ended. */
export function socketsOf(subject: Subject): number | null {
  const found = descriptorsOf(subject.pid);
  if (found.length === 0) return null;
  return found.filter(({ target }) => target.startsWith("socket:")).length;
}

/** What a runtime opens for itself meanwhile: Deno a pair of sockets for signals, 500 ms after its start. */
const ofItsOwn = 4;

/** Reads what the kernel knows of `subject`, when it has nothing left to do. */
export async function aftermath(
  subject: Subject,
  before: { sockets: number | null; connections: number },
): Promise<Aftermath> {
  await waitFor({ subject, fd: null, inFlight: () => false });
  const after = socketsOf(subject);
  const left = after === null || before.sockets === null ? 0 : after - before.sockets;
  const { endpoint } = subject;
  // Rounded up: one left behind by every tenth client is one too many.
  const perConnection = (count: number) =>
    Math.max(0, Math.ceil(count / Math.max(1, before.connections)));
  return {
    kind: "aftermath",
    listening: ownsListener(subject.pid, endpoint),
    descriptorsLeft: perConnection(left - ofItsOwn),
    closeWait: endpoint.transport === "tcp"
      ? perConnection(closeWaitOf(subject.pid, endpoint.port))
      : 0,
    exit: subject.exit,
  };
}

/** How many connections a conversation opens. */
export function connectionsOf(conversation: Conversation): number {
  return conversation.kind === "sockets"
    ? conversation.steps.reduce((sum, step) => sum + connectionsIn(step), 0)
    : 0;
}

function connectionsIn(step: Step): number {
  if (step.do === "crowd") return step.of;
  return step.do === "connect" || step.do === "pass" ? 1 : 0;
}
