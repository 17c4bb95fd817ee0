import { createHash } from "node:crypto";

/**
 * A name for the files of a report that is as good as the submission's id on every file system: in
 * ASCII, without signs, no two alike even where capitals count for nothing. Most ids stay as they are.
 */
export function reportName(id: string): string {
  // CON, NUL and COM1 are devices on Windows, whatever follows.
  const isPlain = /^[a-z0-9]+([._-][a-z0-9]+)*$/.test(id) && id.length <= 64 &&
    !/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/.test(id);
  if (isPlain) return id;
  const rest = id.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase()
    .replace(/[^a-z0-9]+/g, "-").slice(0, 48);
  const hash = createHash("sha256").update(id).digest("hex").slice(0, 12);
  return `${rest.replace(/^-+|-+$/g, "") || "submission"}-${hash}`;
}
