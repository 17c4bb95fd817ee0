import { findOnlyEntry } from "../book/find-entry.ts";
import { placeIn } from "../checking/place-in.ts";
import { resetAttempt } from "../desk/reset-attempt.ts";
import { exitStatus } from "../shell/exit-status.ts";
import { parseCommand } from "../shell/parse-command.ts";
import type { Shell } from "../shell/shell.ts";
import { shortPath } from "../shell/short-path.ts";

/** `ipcbook reset ID`: the starter back; the old attempt is kept aside. */
export function reset(shell: Shell, args: readonly string[]): number {
  const { positionals } = parseCommand(args, {}, shell.texts);
  const entry = findOnlyEntry("reset", positionals, shell);
  const { path, kept } = resetAttempt(shell.home, entry);
  const { desk } = shell.texts;
  if (kept) shell.print(desk.keptAside(shortPath(kept, shell.cwd)));
  shell.print(desk.starterIsBack(placeIn(entry, path, shell)));
  return exitStatus.passed;
}
