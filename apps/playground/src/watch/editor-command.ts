import { existsSync } from "node:fs";
import { basename, delimiter, join } from "node:path";

/** How to open a file. */
export interface EditorCommand {
  /** A command line for sh, in which `"$1"` is the file. */
  line: string;
  argument: string;
  /** It takes over the terminal until it ends. */
  inTerminal: boolean;
}

/** Editors with a window of their own. Any other is taken for one that needs the terminal. */
const windowed = new Set([
  ...["code", "code-insiders", "codium", "vscodium", "cursor", "windsurf", "zed", "subl", "atom"],
  ...[
    "gedit",
    "gnome-text-editor",
    "kate",
    "kwrite",
    "mousepad",
    "gvim",
    "idea",
    "webstorm",
    "xdg-open",
  ],
]);

/** Those that open `file:line:column` with `-g`. */
const vsCode = new Set(["code", "code-insiders", "codium", "vscodium", "cursor", "windsurf"]);

/**
 * The learner's editor: `$VISUAL`, `$EDITOR` (which may have arguments, as for git), or VS Code if it is
 * installed; null if there is none.
 */
export function editorCommand(
  path: string,
  position: string,
  env: Record<string, string | undefined>,
): EditorCommand | null {
  const line = env.VISUAL || env.EDITOR || (isInstalled("code", env) ? "code" : "");
  const program = basename(line.trim().split(/\s+/)[0] ?? "");
  if (program === "") return null;
  return vsCode.has(program)
    ? { line: `${line} -g "$1"`, argument: `${path}:${position}`, inTerminal: false }
    : { line: `${line} "$1"`, argument: path, inTerminal: !windowed.has(program) };
}

function isInstalled(program: string, { PATH = "" }: Record<string, string | undefined>): boolean {
  return PATH.split(delimiter).some((folder) => folder !== "" && existsSync(join(folder, program)));
}
