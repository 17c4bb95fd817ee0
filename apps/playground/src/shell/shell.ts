import type { Language } from "@ipcbook/checker";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { styleFor } from "../render/style.ts";
import type { View } from "../render/view.ts";
import { en } from "../texts/en.ts";
import { zh } from "../texts/zh.ts";

/** The repository: this file is in apps/playground/src/shell. */
export const root: string = fileURLToPath(new URL("../../../../", import.meta.url));

/** What a command has around it. */
export interface Shell extends View {
  env: Record<string, string | undefined>;
  cwd: string;
  /** The folder of attempts/. */
  home: string;
  isTerminal: boolean;
  print(...lines: string[]): void;
  /** On standard error: notices, which are no part of the result. */
  notice(...lines: string[]): void;
}

/** The shell of this process. */
export function makeShell(language: Language): Shell {
  const { stdout, stderr, env } = process;
  const isTerminal = Boolean(stdout.isTTY);
  return {
    language,
    texts: { en, zh }[language],
    style: styleFor(isTerminal, env),
    get columns() {
      return stdout.columns || 80;
    },
    env,
    cwd: process.cwd(),
    home: env.IPCBOOK_HOME || root,
    isTerminal,
    print: (...lines) => void stdout.write(lines.map((line) => `${line}\n`).join("")),
    notice: (...lines) => void stderr.write(lines.map((line) => `${line}\n`).join("")),
  };
}
