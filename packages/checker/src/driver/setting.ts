import type { Credentials, PlannedFault } from "@ipcbook/syscalls";
import type { Site } from "../subject/site.ts";
import type { Subject } from "../subject/subject.ts";
import type { Observation } from "../transcript.ts";

/** Where a conversation takes place. */
export interface Setting {
  /** The process that runs the attempt; null before the conversation has started it. */
  readonly subject: Subject | null;
  readonly site: Pick<Site, "endpoint" | "folder">;
  /** Runs the attempt from its beginning, with these clients to come, and says what is seen of that. */
  start(
    faults: readonly PlannedFault[],
    peers: readonly (Credentials | null)[],
  ): Promise<Observation | null>;
}
