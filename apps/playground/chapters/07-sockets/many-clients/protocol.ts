import type { Exercise } from "@ipcbook/checker";
import { conversations } from "./conversations.ts";
import { invariant } from "./invariant.ts";
import { random } from "./random.ts";

/** What select, poll and epoll are all asked to do: answer each byte by its successor, for many clients at once. */
export const protocol: Pick<
  Exercise,
  "kind" | "exports" | "conversations" | "random" | "invariant"
> = { kind: "server", exports: ["server"], conversations, random, invariant };
