import { chapters, type Entry } from "../../book/entry.ts";
import { entryNamed, expectedNames, rankOf } from "./attempt-name.ts";
import { limits } from "./limits.ts";
import { type Listed, OpenFolder } from "./open-folder.ts";
import { throwIfOurs } from "./own-fault.ts";
import type { RemarkList } from "./remark-list.ts";
import { isLeftBehind, isPlainName, remarkOn } from "./remark-on.ts";
import { remarks } from "./remarks.ts";

/** A file, or what stands in its place, that is an attempt by its name. */
export interface Candidate {
  entry: Entry;
  folder: OpenFolder;
  name: string;
  /** Its path within the submission, and how many names that is. */
  path: string;
  depth: number;
}

/** A folder of the submission. */
interface Place {
  folder: OpenFolder;
  path: string;
  depth: number;
}

/**
 * Looks for attempts in a submission: in its attempts/ if it has one, as a clone of a fork of ipcbook
 * has, and then nowhere else; otherwise in all its folders. Reads none of them, follows no link.
 *
 * @param opened Gets each folder that is opened: whoever reads the candidates closes them.
 */
export function findAttempts(
  submission: OpenFolder,
  opened: OpenFolder[],
  said: RemarkList,
): Candidate[] {
  const candidates: Candidate[] = [];
  const waiting: Place[] = [{ folder: submission, path: "", depth: 0 }];
  let seen = 0;
  let others = 0;

  for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) {
    const { folder, path, depth } = place;
    const all = folder.list(Math.min(limits.entries, limits.allEntries - seen));
    if (all === null) said.add(path, remarks.tooManyEntries);
    seen += all?.length ?? 0;
    const listed = (all ?? folder.find(namesToFind())).filter(({ name }) => !isLeftBehind(name));

    for (const entry of chosen(listed, path, said)) {
      const { name } = entry;
      const at = { path: path === "" ? name : `${path}/${name}`, depth: depth + 1 };
      const exercise = entryNamed(name);
      if (exercise) candidates.push({ entry: exercise, folder, name, ...at });
      else if (entry.kind !== "folder") {
        const text = remarkOn(entry);
        if (text === null) others++;
        else said.add(at.path, text);
      } else if (!isPlainName(name)) said.add(at.path, remarks.name);
      else if (at.depth >= limits.depth) said.add(at.path, remarks.tooDeep);
      else if (opened.length >= limits.folders) said.add(at.path, remarks.tooManyFolders);
      else {
        const inner = open(folder.at(name), opened);
        if (inner === null) said.add(at.path, remarks.unreadable);
        else waiting.push({ folder: inner, ...at });
      }
    }
  }
  if (others > 0) said.add("", remarks.others(others));
  return candidates.sort(byRank);
}

/** What of a folder is looked at: all of it, or only its attempts/. */
function chosen(listed: Listed[], path: string, said: RemarkList): Listed[] {
  const attempts = listed.find(({ name, kind }) => name === "attempts" && kind === "folder");
  if (attempts) {
    for (const { name } of listed) {
      if (isOfBook(name)) said.add(path === "" ? name : `${path}/${name}`, remarks.beside);
    }
    return [attempts];
  }
  const isClone = ["apps", "packages", "turbo.json"].every((part) =>
    listed.some(({ name }) => name === part)
  );
  if (isClone) said.add(path, remarks.noAttempts);
  return isClone ? [] : chaptersFirst(listed);
}

/** What a crowd of other folders shall not push out. */
function chaptersFirst(listed: Listed[]): Listed[] {
  return [
    ...listed.filter(({ name }) => isOfBook(name)),
    ...listed.filter(({ name }) => !isOfBook(name)),
  ];
}

/** Whether it is a chapter's folder or an attempt by its name. */
export function isOfBook(name: string): boolean {
  return chapters.some(({ id }) => id === name) || entryNamed(name) !== undefined;
}

/** What is looked for in a folder that is not looked through. */
export function namesToFind(): string[] {
  return ["attempts", ...chapters.map(({ id }) => id), ...expectedNames()];
}

function open(path: string, opened: OpenFolder[]): OpenFolder | null {
  try {
    const folder = new OpenFolder(path);
    opened.push(folder);
    return folder;
  } catch (error) {
    throwIfOurs(error);
    return null;
  }
}

function byRank(a: Candidate, b: Candidate): number {
  return rankOf(a.name, a.entry) - rankOf(b.name, b.entry) || a.depth - b.depth ||
    (a.path < b.path ? -1 : 1);
}
