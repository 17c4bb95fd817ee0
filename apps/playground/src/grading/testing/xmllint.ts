import { spawnSync } from "node:child_process";

/** Runs xmllint (Debian: libxml2-utils) on `text`, which may be large. Gives back what it prints; throws what it finds. */
export function xmllint(text: string, ...options: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync("xmllint", ["--huge", ...options, "-"], {
    input: text,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
