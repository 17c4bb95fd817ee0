import type { Exercise } from "@ipcbook/checker";
import { conversationsOf, type Wait } from "./conversations.ts";
import { invariant } from "./invariant.ts";
import { random } from "./random.ts";

/** What select, poll and epoll are all asked to do: answer each byte by its successor, for many clients at once. */
export function protocol(
  wait: Wait,
): Pick<Exercise, "kind" | "exports" | "conversations" | "random" | "invariant"> {
  const conversations = conversationsOf(wait);
  return { kind: "server", exports: ["server"], conversations, random, invariant };
}
