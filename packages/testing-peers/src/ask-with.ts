import assert from "node:assert/strict";
import { start } from "./start.ts";

/** Runs `command`, a client that prints as the chapter's do, and gives the byte that it got. */
export async function askWith(command: string[]): Promise<number> {
  const printed = /^char from server = ([^])\n$/.exec(await start(command).output);
  assert(printed, "prints the chapter's line");
  return printed[1]!.charCodeAt(0);
}
