import type { CallName } from "@ipcbook/syscalls";
import type { Tier } from "../sandbox/tier.ts";
import type { Runtime } from "./runtime.ts";

/** What a subject is started from. */
export interface SubjectOptions {
  kind: "functions" | "handler" | "server" | "client";
  family: "unix" | "inet";
  exports: readonly string[];
  shortWrites?: number;
  without?: readonly CallName[];
  /** The attempt's text. */
  source: string;
  runtime: Runtime;
  tier: Tier;
  /** It is a reference or a mistake, and nobody's attempt: what it leaves in its cache may be kept. */
  isOurs?: boolean;
}
