import { createInterface } from "node:readline";
import { spawnScript } from "../helpers/spawn-script.ts";
import type { Message } from "./protocol.ts";

/**
 * Runs one side in a process of its own, as bin/ipcbook runs this one. Resolves when it has ended;
 * rejects with what it printed if it failed.
 */
export function runSide(
  args: readonly string[],
  onMessage: (message: Message) => void,
): Promise<void> {
  const child = spawnScript(new URL("side.ts", import.meta.url), args, ["ignore", "pipe", "pipe"]);
  let problems = "";
  child.stderr!.on("data", (data) => problems += data);
  const lines = createInterface({ input: child.stdout! });
  lines.on("line", (line) => onMessage(JSON.parse(line)));
  const heard = new Promise<void>((resolve) => lines.once("close", resolve));
  return new Promise<void>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", async (code, signal) => {
      await heard;
      if (code === 0) resolve();
      else reject(new Error(`Cannot run the ${args[0]}: ${problems.trim()} (${signal ?? code})`));
    });
  });
}
