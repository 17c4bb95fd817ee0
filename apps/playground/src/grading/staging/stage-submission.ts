import { readAttempt, StageFault, type Text } from "@ipcbook/checker";
import { lstatSync } from "node:fs";
import { Buffer } from "node:buffer";
import { resolve } from "node:path";
import { entries } from "../../book/entry.ts";
import type { Remark } from "../results.ts";
import { type Candidate, findAttempts } from "./find-attempts.ts";
import { limits } from "./limits.ts";
import { OpenFolder } from "./open-folder.ts";
import { throwIfOurs } from "./own-fault.ts";
import { RemarkList } from "./remark-list.ts";
import { remarks } from "./remarks.ts";
import { stagedHash } from "./staged-hash.ts";
import { tooManyFiles, tooMuch } from "./too-much.ts";

/** An attempt of a submission, as it will be run: what is on the disk is not asked again. */
export interface StagedAttempt {
  /** Its path within the submission. */
  file: string;
  source: string;
  /** When the file was changed, as the file system has it: whoever handed it in can say what they like. */
  changedAt: Date;
}

/** An attempt that is there and can't be taken: a fail with a reason, and not a missing one. */
export interface StagedFault {
  file: string;
  id: string;
  title: Text;
  explanation: Text;
}

/** A submission that has been read. */
export interface Staged {
  /** SHA-256 over what is below, so that another hash means other results. */
  hash: string;
  /** By the exercise's id, in the book's order. */
  attempts: ReadonlyMap<string, StagedAttempt>;
  faults: ReadonlyMap<string, StagedFault>;
  remarks: readonly Remark[];
}

/**
 * Reads the attempts of a submission, as one reads what a stranger has handed in: only regular files
 * with one name, within `limits`, and no configuration. Never throws because of what is in there.
 */
export function stageSubmission(path: string): Staged {
  const said = new RemarkList();
  const opened: OpenFolder[] = [];
  try {
    const submission = new OpenFolder(resolve(path));
    opened.push(submission);
    return readAll(findAttempts(submission, opened, said), said);
  } catch (error) {
    // The folder has gone since it was found, or is another.
    throwIfOurs(error);
    said.add("", remarks.unreadable);
    return readAll([], said);
  } finally {
    for (const folder of opened) folder.close();
  }
}

function readAll(candidates: readonly Candidate[], said: RemarkList): Staged {
  const attempts = new Map<string, StagedAttempt>();
  const faults = new Map<string, StagedFault>();
  const budget = { files: limits.files as number, bytes: limits.bytes as number };
  for (const { id } of entries) {
    const ofExercise = candidates.filter(({ entry }) => entry.id === id);
    for (const candidate of ofExercise) {
      const taken = attempts.get(id);
      if (taken) {
        said.add(candidate.path, () => remarks.second(taken.file, id));
        continue;
      }
      const read = readOne(candidate, budget);
      if ("source" in read) attempts.set(id, read);
      else if (faults.has(id)) said.add(read.file, read.explanation);
      else faults.set(id, read);
    }
    const fault = faults.get(id);
    if (fault && attempts.has(id)) {
      said.add(fault.file, fault.explanation);
      faults.delete(id);
    }
  }
  return { hash: stagedHash(attempts, faults), attempts, faults, remarks: said.all() };
}

function readOne(
  { folder, name, path }: Candidate,
  budget: { files: number; bytes: number },
): StagedAttempt | StagedFault {
  try {
    if (budget.files-- <= 0) throw tooManyFiles();
    const source = readAttempt(folder.at(name), { oneLink: true, name: path });
    const bytes = Buffer.byteLength(source);
    if (bytes > budget.bytes) throw tooMuch();
    budget.bytes -= bytes;
    return { file: path, source, changedAt: lstatSync(folder.at(name)).mtime };
  } catch (error) {
    if (!(error instanceof StageFault)) throw error;
    if (error.cause !== undefined) throwIfOurs(error.cause);
    const { id, title, explanation } = error;
    return { file: path, id, title, explanation };
  }
}
