import { lstatSync, type Stats } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Text } from "@ipcbook/checker";
import type { Remark } from "../results.ts";
import { isOfBook, namesToFind } from "./find-attempts.ts";
import { limits, mostLearners } from "./limits.ts";
import { type Listed, OpenFolder } from "./open-folder.ts";
import { throwIfOurs } from "./own-fault.ts";
import { refusals } from "./refusals.ts";
import { isLeftBehind } from "./remark-on.ts";

/** A submission that has been found, and not been looked into. */
export interface Submission {
  /** The folder's name; where two have the same, the second is "name (2)". */
  id: string;
  path: string;
}

/** What there is to grade. */
export interface Submissions {
  submissions: Submission[];
  refused: Remark[];
}

/**
 * Finds the submissions that are meant by `paths`. A folder is a submission if it holds attempts/, a
 * chapter's folder, or a file or folder with the name of an attempt, or is a clone of ipcbook; any
 * other is a folder of submissions, and each folder in it is one, whatever it holds.
 */
export function findSubmissions(paths: readonly string[]): Submissions {
  const submissions: Submission[] = [];
  const refused: Remark[] = [];
  const firstOf = new Map<string, string>();
  const ids = new Set<string>();
  const refuse = (path: string, text: Text) => void refused.push({ path, text });
  const take = (path: string, { identity }: OpenFolder) => {
    const first = firstOf.get(identity);
    if (first !== undefined) return refuse(path, refusals.again(first));
    firstOf.set(identity, path);
    const id = freeId(basename(resolve(path)) || "submission", ids);
    ids.add(id);
    submissions.push({ id, path });
  };

  for (const path of paths) {
    withFolder(path, refuse, (folder) => {
      const listed = folder.list(mostLearners);
      const shown = (listed ?? folder.find(namesToFind())).filter(({ name }) =>
        !isLeftBehind(name)
      );
      if (isSubmission(shown)) return take(path, folder);
      if (listed === null) return refuse(path, refusals.tooMany);
      if (listed.length === 0) return refuse(path, refusals.empty);
      const learners = shown.filter(({ kind }) => kind === "folder");
      if (learners.length === 0) refuse(path, refusals.noSubmission);
      for (const { name } of shown) {
        const inner = join(path, name);
        withFolder(inner, refuse, (folder) => {
          if (folder.list(limits.entries)?.every(({ name }) => isLeftBehind(name))) {
            refuse(inner, refusals.empty);
          } else take(inner, folder);
        });
      }
    });
  }
  return { submissions, refused };
}

function isSubmission(listed: readonly Listed[]): boolean {
  const holds = (name: string) => listed.some((entry) => entry.name === name);
  return listed.some(({ name, kind }) =>
    isOfBook(name) || (name === "attempts" && kind === "folder")
  ) || ["apps", "packages", "turbo.json"].every(holds);
}

/** Opens a folder for as long as `use` takes, or says why it can't be. */
function withFolder(
  path: string,
  refuse: (path: string, text: Text) => void,
  use: (folder: OpenFolder) => void,
): void {
  let folder: OpenFolder;
  try {
    // Without a slash at its end, which would lead through a link.
    const named = resolve(path);
    const why = whyNot(named, lstatSync(named, { throwIfNoEntry: false }));
    if (why !== null) return refuse(path, why);
    folder = new OpenFolder(named);
  } catch (error) {
    throwIfOurs(error);
    return refuse(path, refusals.unreadable(String((error as { code?: unknown }).code ?? error)));
  }
  try {
    use(folder);
  } finally {
    folder.close();
  }
}

function whyNot(path: string, stat: Stats | undefined): Text | null {
  if (stat === undefined) return refusals.missing;
  if (stat.isDirectory()) return null;
  if (stat.isSymbolicLink()) return refusals.link;
  if (!stat.isFile()) return refusals.special;
  return /\.(zip|rar|7z|tar|t?gz|t?xz|bz2|zst)$/i.test(path) ? refusals.archive : refusals.file;
}

function freeId(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1;; count++) {
    const id = count === 1 ? name : `${name} (${count})`;
    if (!taken.has(id)) return id;
  }
}
