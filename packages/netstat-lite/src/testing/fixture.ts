import { readFileSync } from "node:fs";

/** A recorded file of /proc/net. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/${name}`, import.meta.url), "utf8");
}
