import type { LineRange } from "../results.ts";

/** `3–17`, `20` */
export function rangeText([first, last]: LineRange): string {
  return first === last ? String(first) : `${first}–${last}`;
}
