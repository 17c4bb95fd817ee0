import { entries } from "../book/entry.ts";
import { attemptPath } from "../desk/attempt-path.ts";
import { findStrays } from "../desk/find-strays.ts";
import { findChangedOriginals } from "../desk/originals.ts";
import { readState } from "../desk/state.ts";
import type { Shell } from "../shell/shell.ts";
import { shortPath } from "../shell/short-path.ts";

/** What is not as it should be on the desk or in the book, in words. */
export function noticesOf({ home, cwd, texts: { desk } }: Shell): string[] {
  const short = (path: string) => shortPath(path, cwd);
  const damaged: string[] = [];
  readState(home, (kept) => damaged.push(desk.stateDamaged(short(kept))));
  return [
    ...damaged,
    ...findStrays(home, entries).map(({ path, attempt }) =>
      desk.stray(short(path), short(attempt))
    ),
    ...findChangedOriginals(home, entries).map(({ path, entry }) =>
      desk.originalSince(short(path), short(attemptPath(home, entry)))
    ),
  ];
}
