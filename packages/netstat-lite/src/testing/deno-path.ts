import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The Deno of this repository. */
export const denoPath: string = join(
  dirname(createRequire(import.meta.url).resolve("deno/package.json")),
  "deno",
);
