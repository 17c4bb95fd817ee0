import { readFileSync } from "node:fs";
import { unlessGone } from "../unless-gone.ts";

/** User names by number, from `folder`'s passwd; the first of a number, as getpwuid(3) takes it. */
export function readUsers(folder: string): Map<number, string> {
  const users = new Map<number, string>();
  const text = unlessGone(() => readFileSync(`${folder}/passwd`, "latin1")) ?? "";
  for (const line of text.split("\n")) {
    const [name = "", , uid = ""] = line.split(":");
    if (/^\d+$/.test(uid) && !users.has(Number(uid))) users.set(Number(uid), name);
  }
  return users;
}
