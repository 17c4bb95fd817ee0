import { closeWaitOf, ownsListener, readUnixTable, socketInodesOf } from "@ipcbook/netstat-lite";
import type { Conversation, Step } from "../conversation.ts";
import type { Subject } from "../subject/subject.ts";
import type { Aftermath } from "../transcript.ts";
import { waitFor } from "./wait.ts";

/**
 * How many sockets a subject has open, or null once it has ended: those that it listens on and that it was connected by, and
 * apart from them those of AF_UNIX without a name, and second descriptors of any of them.
 */
export function socketsOf({ pid, exit }: Subject): Sockets | null {
  const descriptors = socketInodesOf(pid);
  const inodes = [...new Set(descriptors.values())];
  if (exit || inodes.length === 0) return null;
  const unnamed = new Set(
    readUnixTable().filter(({ path }) => path === undefined).map(({ inode }) => inode),
  );
  const others = inodes.filter((inode) => unnamed.has(inode)).length;
  return {
    clients: inodes.length - others,
    unnamed: others,
    again: descriptors.size - inodes.length,
  };
}

/** Counts of open sockets. */
export interface Sockets {
  clients: number;
  unnamed: number;
  again: number;
}

/** What a runtime opens for itself meanwhile, without a name: Deno a pair of sockets for signals, 500 ms after its start. */
const ofItsOwn = 4;
/** A server of many clients may make a second descriptor of its listener once it listens, to get out of EMFILE. */
const spare = 1;

/** Reads what the kernel knows of `subject`, when it has nothing left to do. */
export async function aftermath(
  subject: Subject,
  before: { sockets: Sockets | null; connections: number },
): Promise<Aftermath> {
  await waitFor({ subject, fd: null, inFlight: () => false });
  const after = socketsOf(subject);
  const left = after && before.sockets ? leftOf(before.sockets, after) : 0;
  const { endpoint } = subject;
  // Rounded up: one left behind by every tenth client is one too many.
  const perConnection = (count: number) =>
    Math.max(0, Math.ceil(count / Math.max(1, before.connections)));
  return {
    kind: "aftermath",
    listening: ownsListener(subject.pid, endpoint),
    descriptorsLeft: perConnection(left),
    closeWait: endpoint.transport === "tcp"
      ? perConnection(closeWaitOf(subject.pid, endpoint.port))
      : 0,
    exit: subject.exit,
  };
}

function leftOf(before: Sockets, after: Sockets): number {
  const unnamed = Math.max(0, after.unnamed - before.unnamed - ofItsOwn);
  const again = Math.max(0, after.again - before.again - spare);
  return after.clients - before.clients + unnamed + again;
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
