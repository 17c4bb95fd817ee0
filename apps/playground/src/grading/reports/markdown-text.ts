import { escapeText } from "../../render/escape.ts";
import { oneLine } from "./one-line.ts";

/** Breaks what GitHub makes a link or a mention of after it has read the Markdown: nobody is pinged. */
const gap = "&#8203;";

/**
 * A stranger's text as prose of GitHub's Markdown: nothing in it is Markdown, HTML, a link or a mention. As
 * references, for a backslash does not keep GitHub from looking for mentions.
 */
export function escapeMarkdown(text: string): string {
  return escapeText(text).trim().replace(/\s*\n\s*/g, "\n").replace(special, (found) => {
    if (found === "\n") return "<br>";
    if (found === "#") return reference(found) + gap;
    return opensLink.test(found) ? found + gap : [...found].map(reference).join("");
  });
}

/** What means something anywhere in a line, at the beginning of one, or to GitHub. */
const special =
  /[&<>"`*_~[\]()!|\\$^{}#\n@]|:(?=\/\/)|\bwww(?=\.)|\bGH-(?=\d)|^(?:[-+=]|\d+(?=[.)]))/gim;
const opensLink = /^(?:@|:|www|GH-)$/i;

/** A stranger's name or path as code, on one line, also in a table: GitHub looks for no mentions in it. */
export function codeMarkdown(text: string): string {
  // Not with backticks: in a table nothing but a reference is safe against `\|`.
  const line = oneLine(text).replace(/[!"#$&()*:<>@[\\\]^_`{|}~]|(?<=www)\.|^ | $/gi, reference);
  return `<code>${line === "" ? "&#32;" : line}</code>`;
}

/** Lines as they are, in a fence that is longer than any in them. */
export function fenceMarkdown(lines: readonly string[]): string[] {
  const runs = lines.join("\n").match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
  return [`${fence}text`, ...lines, fence];
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
