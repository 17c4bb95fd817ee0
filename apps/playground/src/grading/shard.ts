import { createHash } from "node:crypto";
import { CommandError } from "../shell/command-error.ts";
import type { GradeTexts } from "../texts/grade-texts.ts";
import type { Submission } from "./staging/find-submissions.ts";

/** A part of the submissions: which of how many. */
export interface Shard {
  index: number;
  of: number;
  isMine(submission: Submission): boolean;
}

/**
 * Reads `--shard I/N`. Who belongs to which part depends on the id alone, so that every machine sees it the same way,
 * whatever else lies in the folder there.
 *
 * @throws {CommandError} if it is not a part of a whole.
 */
export function parseShard(text: string | undefined, texts: GradeTexts): Shard {
  if (text === undefined) return { index: 1, of: 1, isMine: () => true };
  const [, first, second] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const [index, of] = [Number(first), Number(second)];
  if (!(index >= 1 && index <= of && of <= 1_000)) throw new CommandError(texts.badShard(text));
  return { index, of, isMine: ({ id }) => placeOf(id) % of === index - 1 };
}

function placeOf(id: string): number {
  return createHash("sha256").update(id).digest().readUInt32BE(0);
}
