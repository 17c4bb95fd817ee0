import {
  cpSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { SubjectFolder } from "./folder.ts";
import { lastChange, type SourcePackage } from "./sources.ts";

/** What a subject loads of ours; where any of it has changed, the cache is made anew. */
const loaded: readonly SourcePackage[] = ["checker", "syscalls", "byteorder", "conn"];
/** A draft is finished in a fraction of this. */
const draftMs = 60_000;
const caches = fileURLToPath(new URL("../../node_modules/.cache/", import.meta.url));

let changed: number | null = null;

/**
 * Lets the cache of a subject begin with what Deno has compiled of our sources before: that is a third of
 * the processor time that a start takes. A copy, so that nothing goes from one subject to the next.
 */
export function warmCache(cache: string, makesCalls: boolean): void {
  try {
    cpSync(keptFor(makesCalls), cache, { recursive: true });
  } catch {
    // There is none yet, or another ipcbook has just taken it away.
    rmSync(cache, { recursive: true, force: true });
    mkdirSync(cache);
  }
  // Where `caches` of a Worker of the attempt's own would write without a permission, as much as there is room for:
  // what is no folder can't hold anything.
  writeFileSync(join(cache, "location_data"), "");
}

/**
 * Keeps the cache of a subject that has ended, if there is none yet. Never of one in which an attempt was: from here on,
 * all subjects would run what it has left there.
 */
export function keepCache(
  { path, cache }: Pick<SubjectFolder, "path" | "cache">,
  makesCalls: boolean,
): void {
  const kept = keptFor(makesCalls);
  const prefix = prefixFor(makesCalls);
  const draft = join(caches, `draft-${prefix}${process.pid}`);
  try {
    if (statSync(kept, { throwIfNoEntry: false })) return;
    mkdirSync(caches, { recursive: true });
    removeOld(prefix);
    // Another ipcbook may keep one too: a rename puts one of them there whole.
    cpSync(cache, draft, { recursive: true });
    // What was compiled of a reference or a mistake is nobody else's business.
    rmSync(join(draft, "gen", "file", path), { recursive: true, force: true });
    renameSync(draft, kept);
  } catch {
    // An installation that nobody may write to costs speed only, and the other one has been faster.
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Removes the caches of older sources, and drafts that nobody has finished. */
function removeOld(prefix: string): void {
  for (const name of readdirSync(caches)) {
    const path = join(caches, name);
    const isDraft = name.startsWith("draft-") &&
      Date.now() - statSync(path).mtimeMs > draftMs;
    if (isDraft || name.startsWith(prefix)) rmSync(path, { recursive: true, force: true });
  }
}

function prefixFor(makesCalls: boolean): string {
  return makesCalls ? "calls-" : "plain-";
}

function keptFor(makesCalls: boolean): string {
  changed ??= lastChange(loaded);
  return join(caches, `${prefixFor(makesCalls)}${changed}`);
}
