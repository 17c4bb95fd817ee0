import type { Language } from "@ipcbook/checker";
import type { Remark } from "../../results.ts";
import { oneLine } from "../one-line.ts";
import { escapeXml } from "../xml.ts";
import { tag } from "./tag.ts";

/** Files and folders that a person should know about, below a heading; nothing where there are none. */
export function remarksHtml(
  title: string,
  heading: "h2" | "h3",
  remarks: readonly Remark[],
  language: Language,
): string {
  if (remarks.length === 0) return "";
  const items = remarks.map(({ path, text }) =>
    tag("li", {}, tag("code", {}, escapeXml(oneLine(path))), ` ${escapeXml(text[language])}`)
  );
  return tag(heading, {}, title) + tag("ul", {}, ...items);
}
