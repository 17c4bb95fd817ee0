import { join } from "node:path";
import { installedFolder } from "../checking/kept-folder.ts";
import type { HowGraded } from "./grade-request.ts";

/**
 * Where graders keep what references and mistakes do, if `own` is a folder of their run. What does not hang on its seed is the
 * same in the next run. It is kept apart from what was recorded in the machine's network, whose limits may be other ones than
 * those of the graders'.
 */
export function recordingsFolders(own: string): HowGraded["recordings"] {
  return {
    lasting: join(installedFolder() ?? own, "graders-recordings"),
    seeds: join(own, "recordings"),
  };
}
