import { Recordings } from "@ipcbook/checker";
import { join } from "node:path";

/** Recordings that are kept beside the attempts: what a reference or a mistake does, it does tomorrow too. */
export function recordingsOf(home: string): Recordings {
  return new Recordings(join(home, "attempts", ".ipcbook", "recordings"), { keepsSeeds: true });
}
