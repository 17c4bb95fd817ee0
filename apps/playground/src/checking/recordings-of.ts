import { join } from "node:path";
import { Recordings } from "@ipcbook/checker";
import { keptFolder } from "./kept-folder.ts";

/** Recordings that are kept: what a reference or a mistake does, it does tomorrow too. */
export function recordingsOf(home: string): Recordings {
  const folder = join(keptFolder(home), "recordings");
  return new Recordings(folder, { seeds: folder });
}
