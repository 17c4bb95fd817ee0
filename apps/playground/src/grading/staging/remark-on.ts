import type { Text } from "@ipcbook/checker";
import { entries } from "../../book/entry.ts";
import { attemptName } from "../../desk/attempt-path.ts";
import { nearest } from "../../shell/nearest.ts";
import type { Listed } from "./open-folder.ts";
import { remarks } from "./remarks.ts";

/** What a runtime, a package manager or a compiler would take its orders from. */
const configuration =
  /^(deno|package|jsr|[tj]sconfig|import[-_]?map|turbo|vite|vitest)\b.*\.(jsonc?|lock|[cm]?[jt]s)$/i;

const code = /\.[cm]?[jt]sx?$/i;

/** Why something in a submission, that is no attempt, is not looked at; null where nobody would ask. */
export function remarkOn({ name, kind }: Listed): Text | null {
  if (kind === "link") return remarks.link;
  if (!/^[\x20-\x7e]+$/.test(name)) return remarks.name;
  if (configuration.test(name)) return remarks.configuration;
  return code.test(name) ? remarks.unknown(meantBy(name)) : null;
}

/** The file that somebody may have meant. */
function meantBy(name: string): string | undefined {
  // A name may have 255 letters; such a slip makes nobody.
  const word = name.replace(code, "").replace(/^\d+-/, "").slice(0, 64);
  const id = nearest(word, entries.map((entry) => entry.id));
  const entry = entries.find((entry) => entry.id === id);
  return entry && attemptName(entry);
}

/** Whether the name of a folder can be shown and is no trick: letters of any script. */
export function isPlainName(name: string): boolean {
  return /^[\x20-\x7e\p{L}\p{M}\p{N}]+$/u.test(name);
}

/** What systems and tools leave behind, of which nobody wants to hear. */
export function isLeftBehind(name: string): boolean {
  return /^(\.|~\$|(node_modules|__MACOSX|Thumbs\.db|desktop\.ini)$)/i.test(name);
}
