import { createHash } from "node:crypto";
import {
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { SubjectFolder } from "./folder.ts";
import { lastChange, type SourcePackage, sourcesOf } from "./sources.ts";

/** What a subject loads of ours; where any of it has changed, the cache is made anew. */
const loaded: readonly SourcePackage[] = ["checker", "syscalls", "byteorder", "conn"];
/** A draft is finished in a fraction of this. */
const draftMs = 60_000;
const caches = fileURLToPath(new URL("../../node_modules/.cache/", import.meta.url));
/** What is compiled lies by its path: in a copy of this folder elsewhere, with all that is kept in it, nothing would be found. */
const place = createHash("sha256").update(caches).digest("hex").slice(0, 8);

/** What Deno has compiled of ours, in a cache. */
const compiled = loaded.map((name) => join("gen", "file", resolve(fileURLToPath(sourcesOf(name)))));

let changed: number | null = null;

/**
 * Lets the cache of a subject begin with what Deno has compiled of our sources before: that is a third of
 * the processor time that a start takes. Links lead to it, which is returned: no subject has a reason to write there, and in
 * the strong tier none can. Its databases are written to, and copied, so that nothing goes from one subject to the next.
 */
export function warmCache(cache: string, makesCalls: boolean): string | null {
  const kept = keptFor(makesCalls);
  let isWarm = true;
  try {
    mkdirSync(cache);
    for (const name of readdirSync(kept)) {
      if (statSync(join(kept, name)).isFile()) copyFileSync(join(kept, name), join(cache, name));
    }
    for (const path of compiled) {
      if (!existsSync(join(kept, path))) continue;
      mkdirSync(dirname(join(cache, path)), { recursive: true });
      symlinkSync(join(kept, path), join(cache, path));
    }
  } catch {
    // There is none yet, or another ipcbook has just taken it away.
    rmSync(cache, { recursive: true, force: true });
    mkdirSync(cache);
    isWarm = false;
  }
  // Where `caches` of a Worker of the attempt's own would write without a permission, as much as there is room for:
  // what is no folder can't hold anything.
  writeFileSync(join(cache, "location_data"), "");
  return isWarm ? kept : null;
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
    // One that was kept when this subject began has gone since: only links are left of it.
    const isLinked = compiled.some((path) =>
      lstatSync(join(cache, path), { throwIfNoEntry: false })?.isSymbolicLink()
    );
    if (isLinked || existsSync(kept)) return;
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
  return join(caches, `${prefixFor(makesCalls)}${changed}-${place}`);
}
