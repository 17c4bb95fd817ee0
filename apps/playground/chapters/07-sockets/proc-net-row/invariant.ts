import type { Conversation, Transcript } from "@ipcbook/checker";
import { inet_pton } from "@ipcbook/inet-socket";
import { type InetEnd, parseInetTable } from "@ipcbook/netstat-lite";
import { AF_INET, AF_INET6 } from "@ipcbook/syscalls";
import type { RowFunction } from "./conversations.ts";

/** What is wrong with an answer of the reference. */
export function invariant(conversation: Conversation, transcript: Transcript): string | undefined {
  if (conversation.kind !== "call" || transcript.kind !== "call") return "not a call";
  const { name, args: [row] } = conversation;
  const expected = right(name as RowFunction, String(row));
  const { outcome } = transcript;
  return "returned" in outcome && outcome.returned === expected
    ? undefined
    : `${name}(${row}) is ${expected}, not ${JSON.stringify(outcome)}`;
}

/** By the package's own parser, whose tests hold it against the kernel's rows. */
function right(name: RowFunction, row: string): string {
  const [entry] = parseInetTable(`header\n${row}\n`);
  const { local, remote, receiveQueue, sendQueue, uid, inode } = entry!;
  switch (name) {
    case "localAddress":
      return bytesOf(local);
    case "remoteAddress":
      return bytesOf(remote);
    case "ports":
      return `[${local.port}, ${remote.port}]`;
    case "state":
      return String(Number.parseInt(row.match(/ ([0-9A-F]{2}) /)![1]!, 16));
    case "queues":
      return `[${receiveQueue}, ${sendQueue}]`;
    case "owner":
      return `[${uid}, ${inode}]`;
  }
}

function bytesOf({ address }: InetEnd): string {
  const bytes = inet_pton(address.includes(":") ? AF_INET6 : AF_INET, address);
  return `[${[...bytes!].join(", ")}]`;
}
