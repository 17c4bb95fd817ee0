import { constants } from "node:os";

/** How a subject's process ended. */
export interface Exit {
  code: number | null;
  signal: string | null;
}

const names = new Map(
  Object.entries(constants.signals).map(([name, number]) => [number as number, name]),
);

/**
 * How the process in a sandbox ended, from how bubblewrap did: it says 128 + N where a signal was the end, as a shell
 * does. Whoever ends with exit(128 + N) on purpose is taken for that.
 */
export function exitOf(code: number | null, signal: string | null): Exit {
  const name = code === null ? undefined : names.get(code - 128);
  return name === undefined ? { code, signal } : { code: null, signal: name };
}
