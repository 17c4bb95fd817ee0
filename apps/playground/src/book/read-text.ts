import type { Language } from "@ipcbook/checker";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Entry } from "./entry.ts";

/** The name of a text's file in one of the languages. */
export function textFile(name: "lesson" | "hint", language: Language): string {
  return language === "zh" ? `${name}.zh-CN.md` : `${name}.md`;
}

/** The lesson or the hint of an exercise. */
export function readText({ folder }: Entry, name: "lesson" | "hint", language: Language): string {
  return readFileSync(join(folder, textFile(name, language)), "utf8");
}
