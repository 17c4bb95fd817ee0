import { mkdirSync } from "node:fs";
import { lock } from "../grading/lock.ts";
import { CommandError } from "../shell/command-error.ts";
import type { Shell } from "../shell/shell.ts";

/**
 * Makes the folder for the reports, and takes it for this process.
 *
 * @throws {CommandError} if it can't be made, or another process has it.
 */
export function takeFolder(out: string, { texts: { grade: texts } }: Shell): { release(): void } {
  try {
    mkdirSync(out, { recursive: true });
  } catch (error) {
    throw new CommandError(
      texts.cannotMake(out, (error as { code?: string }).code ?? String(error)),
    );
  }
  const held = lock(out);
  if (held === null) throw new CommandError(texts.isInUse(out));
  return held;
}
