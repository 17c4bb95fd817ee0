// Makes the filters of the sandbox's strong tier, which are committed: `deno run -A scripts/seccomp.ts`. A test of the
// checker holds them against what this makes.
import { writeFileSync } from "node:fs";
import { seccompFilter } from "../packages/checker/src/sandbox/seccomp.ts";

for (const arch of ["x64", "arm64"] as const) {
  const file = new URL(`../packages/checker/src/sandbox/${arch}.bpf`, import.meta.url);
  writeFileSync(file, seccompFilter(arch));
}
