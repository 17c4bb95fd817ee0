import { spawn } from "node:child_process";
import type { EditorCommand } from "./editor-command.ts";

/** An editor with a window that has not failed by then is open, also where it stays until it is closed. */
const openMs = 1000;

/** Starts an editor. Resolves when it is open or, in the terminal, closed: with what went wrong, or null. */
export function openEditor({ line, argument, inTerminal }: EditorCommand): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn("/bin/sh", ["-c", line, "sh", argument], {
      stdio: inTerminal ? "inherit" : "ignore",
      // An editor with a window stays when ipcbook ends.
      detached: !inTerminal,
    });
    child.on("error", (error) => resolve(error.message));
    child.on("exit", (code) => resolve(code === 0 || code === null ? null : `status ${code}`));
    if (!inTerminal) {
      child.unref();
      setTimeout(() => resolve(null), openMs);
    }
  });
}
