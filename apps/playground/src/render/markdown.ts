import type { Style } from "./style.ts";

/** Markdown as it was written, which is readable; only the headings stand out, and the code stands back. */
export function renderMarkdown(text: string, style: Style): string[] {
  let inCode = false;
  return text.trimEnd().split("\n").flatMap((line) => {
    if (line.startsWith("```")) {
      inCode = !inCode;
      return [];
    }
    if (inCode) return [`    ${style.dim(line)}`];
    return [line.startsWith("#") ? style.bold(line.replace(/^#+ */, "")) : line];
  });
}
