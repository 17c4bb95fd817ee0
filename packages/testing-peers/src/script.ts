import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const deno = join(dirname(createRequire(import.meta.url).resolve("deno/package.json")), "deno");

/** The command that runs a TypeScript file. Node 20 runs none; Deno is always there. */
export function script(file: URL): string[] {
  return [deno, "run", "-A", "--quiet", fileURLToPath(file)];
}
