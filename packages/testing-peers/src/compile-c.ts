import { execFileSync } from "node:child_process";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "./temporary-folder.ts";

/** Compiles a program of one file, and gives its path, which goes with the test. */
export function compileC(source: URL): string {
  const file = fileURLToPath(source);
  const program = join(temporaryFolder(), basename(file, ".c"));
  execFileSync("gcc", ["-Wall", "-Wextra", "-Werror", "-o", program, file]);
  return program;
}
