import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { aside } from "./reset-attempt.ts";

/** What is remembered from one run to the next. */
export interface State {
  version: 1;
  /** By exercise: the content that has passed. */
  passed: Record<string, { hash: string; at: string }>;
  /** Starters and references as they were, by their path in the chapters. */
  originals: Record<string, string>;
}

/** Where the state is kept. */
export function statePath(home: string): string {
  return join(home, "attempts", ".ipcbook", "state.json");
}

/** Reads the state. One that is damaged is kept aside, and its new path given to `onDamage`. */
export function readState(home: string, onDamage: (kept: string) => void = () => {}): State {
  const path = statePath(home);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return { version: 1, passed: {}, originals: {} };
  }
  try {
    return parseState(text);
  } catch {
    onDamage(aside(path));
    return { version: 1, passed: {}, originals: {} };
  }
}

/**
 * Changes the state as it is now, also by another ipcbook. Gives back why it could not be written, on a
 * disk that is full or read-only, or null: what is at hand is worth more than what is remembered.
 */
export function updateState(home: string, change: (state: State) => void): string | null {
  const state = readState(home);
  change(state);
  const path = statePath(home);
  try {
    mkdirSync(dirname(path), { recursive: true });
    // By a rename: nobody ever reads half of it.
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, `${JSON.stringify(state, null, 2)}\n`);
    renameSync(draft, path);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function parseState(text: string): State {
  const found: unknown = JSON.parse(text);
  if (!isRecord(found) || found.version !== 1) throw new TypeError("no state of this version");
  const { passed, originals } = found;
  if (!isRecord(passed) || !isRecord(originals)) throw new TypeError("a part is missing");
  const isSound = Object.values(passed).every((one) =>
    isRecord(one) && typeof one.hash === "string"
  );
  if (!isSound || !Object.values(originals).every((hash) => typeof hash === "string")) {
    throw new TypeError("a part is not what it should be");
  }
  return found as unknown as State;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
