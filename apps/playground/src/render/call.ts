import type { CallConversation, CallTranscript } from "@ipcbook/checker";
import { escapeText } from "./escape.ts";
import { hexOf } from "./hex.ts";
import { argumentText, callText, outcomeText } from "./outcome.ts";
import type { View } from "./view.ts";
import { pad, widthOf } from "./width.ts";
import { wrap } from "./wrap.ts";

interface Row {
  label: string;
  text: string;
  paint(text: string): string;
}

/** One call: what went in, what should come out, and what did, in decimal and hexadecimal. */
export function renderCall(
  { name, args }: CallConversation,
  attempt: CallTranscript,
  reference: CallTranscript,
  { texts: { call }, style, columns }: View,
): string[] {
  const expected = outcomeText(reference.outcome, call);
  const got = outcomeText(attempt.outcome, call);
  const rows: Row[] = [
    ...args.map((value, place) => ({
      label: call.argument(place + 1, args.length),
      text: argumentText(value),
      paint: String,
    })),
    { label: call.expected, text: expected, paint: style.green },
    { label: call.got, text: got, paint: style.red },
  ];
  const digits = Math.max(4, ...[expected, got].map((text) => hexOf(text)?.length ?? 0));
  const labels = Math.max(...rows.map(({ label }) => widthOf(label))) + 2;
  const numbers = Math.max(...rows.map(({ text }) => hexOf(text) === null ? 0 : text.length));

  const lines = rows.flatMap(({ label, text, paint }) => {
    const hex = hexOf(text, digits);
    const shown = hex === null
      ? wrap(escapeText(text), columns - labels)
      : [`${text.padStart(numbers)}   0x${hex}`];
    return shown.map((line, place) => pad(place === 0 ? label : "", labels) + paint(line));
  });
  const place = differingByte(hexOf(expected, digits), hexOf(got, digits));
  const caret = place === null ? [] : [
    " ".repeat(labels + numbers + "   0x".length + place) + style.bold(style.red("^^")),
  ];
  return [style.bold(callText(name, args)), "", ...lines, ...caret];
}

/** The column of the first two digits that are not the same. */
function differingByte(expected: string | null, got: string | null): number | null {
  if (expected === null || got === null) return null;
  for (let column = 0; column < got.length; column += 2) {
    if (got.slice(column, column + 2) !== expected.slice(column, column + 2)) return column;
  }
  return null;
}
