import { entries, type Entry } from "../book/entry.ts";
import { readState } from "./state.ts";

/** The next exercise that has not passed, in the book's order and then from its start. */
export function nextEntry(after: Entry, home: string): Entry | undefined {
  const { passed } = readState(home);
  const at = entries.indexOf(after);
  return [...entries.slice(at + 1), ...entries.slice(0, at)].find(({ id }) => !passed[id]);
}
