import { spawn } from "node:child_process";
import type { EditorCommand } from "./editor-command.ts";

/** Starts an editor. Resolves when it needs the terminal no more, with what went wrong, if anything did. */
export function openEditor({ line, argument, inTerminal }: EditorCommand): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn("/bin/sh", ["-c", line, "sh", argument], {
      stdio: inTerminal ? "inherit" : "ignore",
      // An editor with a window stays when ipcbook ends.
      detached: !inTerminal,
    });
    child.on("error", (error) => resolve(error.message));
    child.on("exit", (code) => resolve(code === 0 || code === null ? null : `status ${code}`));
    if (!inTerminal) child.unref();
  });
}
