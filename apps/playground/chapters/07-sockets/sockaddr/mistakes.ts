import type { Mistake } from "@ipcbook/checker";
import { wrongAbstract } from "./wrong-abstract.ts";
import { wrongCharacters } from "./wrong-characters.ts";
import { wrongInet } from "./wrong-inet.ts";
import { wrongLengths } from "./wrong-lengths.ts";
import { wrongPaths } from "./wrong-paths.ts";

/** What people really write, by the name of its file in `mistakes/`. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  ...wrongInet,
  ...wrongPaths,
  ...wrongCharacters,
  ...wrongAbstract,
  ...wrongLengths,
};
