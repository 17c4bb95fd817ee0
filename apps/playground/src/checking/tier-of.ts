import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sandboxKey, smokeTest, type Tier } from "@ipcbook/checker";
import { keptFolder } from "./kept-folder.ts";

/**
 * The best tier of this machine. To try it takes as long as a check, so what was found is kept, until the machine
 * starts again or one of its programs changes.
 */
export async function tierOf(home: string): Promise<Tier> {
  const folder = keptFolder(home);
  const file = join(folder, "sandbox.json");
  const key = sandboxKey();
  try {
    const kept = JSON.parse(readFileSync(file, "utf8"));
    if (kept.key === key) return kept.tier === "strong" ? "strong" : "default";
  } catch {
    // Not there yet.
  }
  const { tier } = await smokeTest();
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, JSON.stringify({ key, tier }));
  } catch {
    // Tried again the next time.
  }
  return tier;
}
