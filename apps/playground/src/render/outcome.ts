import type { CallTranscript, Value } from "@ipcbook/checker";
import type { CallTexts } from "../texts/texts.ts";
import { escapeText } from "./escape.ts";

/** `htons(9734)` */
export function callText(name: string, args: readonly Value[]): string {
  return `${name}(${args.map(argumentText).join(", ")})`;
}

/** As it is written in a call; what can't be printed is escaped. */
export function argumentText(value: Value): string {
  if (typeof value === "string") return escapeText(JSON.stringify(value));
  return Array.isArray(value) ? `[${value.join(", ")}]` : String(value);
}

/** What came of a call, as text: the value as a literal, or what happened instead. */
export function outcomeText(outcome: CallTranscript["outcome"], texts: CallTexts): string {
  if ("returned" in outcome) return outcome.returned;
  if ("threw" in outcome) return texts.threw(outcome.threw);
  if ("garbled" in outcome) return texts.garbled(outcome.garbled);
  return texts.quiet(outcome);
}
