import type { Language, Verdict } from "@ipcbook/checker";
import { plain, type Style } from "../../render/style.ts";
import { renderVerdict } from "../../render/verdict.ts";
import type { View } from "../../render/view.ts";
import { en } from "../../texts/en.ts";
import { zh } from "../../texts/zh.ts";
import { oneLine } from "./one-line.ts";

/** Two pictures of full width, side by side, and the indent that is taken off again. */
const columns = 98;

/** A view for reports, which have no terminal. */
export function viewFor(language: Language, style: Style = plain): View {
  return { language, texts: { en, zh }[language], style, columns };
}

/** A verdict with its evidence, as lines of text: what strangers had a part in is harmless in them. */
export function drawEvidence(verdict: Verdict, { language, style }: View): string[] {
  try {
    return renderVerdict(verdict, viewFor(language, style)).slice(1).map((line) =>
      line.replace(/^ {2}/, "").trimEnd()
    );
  } catch (error) {
    // Results may come from a file: what can't be drawn must not cost all the others their report.
    return [oneLine(error instanceof Error ? error.message : String(error), 400)];
  }
}
