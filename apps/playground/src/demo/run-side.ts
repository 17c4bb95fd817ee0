import { spawn } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { root } from "../shell/shell.ts";
import type { Message } from "./protocol.ts";

/**
 * Runs one side in a process of its own, as bin/ipcbook runs this one. Resolves when it has ended;
 * rejects with what it printed if it failed.
 */
export function runSide(
  args: readonly string[],
  onMessage: (message: Message) => void,
): Promise<void> {
  const script = fileURLToPath(new URL("side.ts", import.meta.url));
  const flags = ["-A", "--quiet", "--no-prompt", "--cached-only"];
  const child = spawn(
    join(root, "node_modules/.bin/deno"),
    ["run", ...flags, "--config", join(root, "deno.json"), script, ...args],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  // Whatever ends this process: a server that waits for a client would wait for ever.
  process.on("exit", () => child.kill("SIGKILL"));
  let problems = "";
  child.stderr.on("data", (data) => problems += data);
  const lines = createInterface({ input: child.stdout });
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
