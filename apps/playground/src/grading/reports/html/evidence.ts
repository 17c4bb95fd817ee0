import type { Language, Verdict } from "@ipcbook/checker";
import { coloured, sequences } from "../../../render/style.ts";
import { widthOf } from "../../../render/width.ts";
import { drawEvidence, viewFor } from "../draw-evidence.ts";
import { escapeXml } from "../xml.ts";
import { tag } from "./tag.ts";

/** A verdict with its evidence as a terminal shows it, in colours. */
export function evidenceHtml(verdict: Verdict, language: Language): string {
  const lines = drawEvidence(verdict, viewFor(language, coloured));
  return lines.length === 0 ? "" : tag("pre", {}, lines.map(lineHtml).join("\n"));
}

/** By the number of a sequence; the drawing has made every other ESC visible. */
const names: Readonly<Record<string, string>> = { 1: "b", 2: "dim", 31: "r", 32: "g", 33: "y" };

function lineHtml(line: string): string {
  const isDrawn = line.includes("│") || line.includes("client") || line.includes("客户端");
  let open = 0;
  // At odd places stand the numbers of the sequences.
  const html = line.split(sequences).map((part, place) => {
    if (place % 2 === 0) return isDrawn ? widened(part) : escapeXml(part);
    const name = names[part];
    if (name) {
      open++;
      return `<span class="${name}">`;
    }
    return open > 0 && open-- ? "</span>" : "";
  }).join("");
  return html + "</span>".repeat(open);
}

/** Chinese characters are rarely just two columns wide in a browser: those of a picture get a box of that width. */
function widened(text: string): string {
  return [...text].map((character) =>
    widthOf(character) === 2 ? `<i>${escapeXml(character)}</i>` : escapeXml(character)
  ).join("");
}
