import { createHash } from "node:crypto";

/** A file's name has up to 255 bytes, a character up to 4, and an ending has to fit too. */
const mostCharacters = 48;

/** Names that some system has for itself. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** The end of a name with a hash: nobody may call himself what another's feedback is called. */
const hashed = /-[0-9a-f]{8}$/;

/**
 * The name of a learner's feedback, without its ending: the submission's id where that is a plain name on every
 * system, and otherwise what is plain of it with a hash of all of it, so that no two share one.
 */
export function feedbackName(id: string): string {
  const name = id.normalize("NFC");
  const isPlain = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_ ().,+-]*$/u.test(name) && !/[ .]$/.test(name) &&
    !reserved.test(name) && !hashed.test(name) && [...name].length <= mostCharacters && name === id;
  // Upper and lower case are one name on some systems: only one of them is taken as it is.
  if (isPlain && id === id.toLowerCase()) return id;
  const hash = createHash("sha256").update(id).digest("hex").slice(0, 8);
  const rest = [...name.replace(/[^\p{L}\p{N}]+/gu, "_")].slice(0, mostCharacters).join("");
  return isPlain ? `${id}-${hash}` : `${rest || "_"}-${hash}`;
}
