import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** When a source in `folders`, which are URLs relative to `base`, was changed last, in milliseconds. Tests are none. */
export function lastChange(folders: readonly string[], base: string): number {
  const times = folders.flatMap((name) => {
    const folder = fileURLToPath(new URL(name, base));
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(ts|js|bpf)$/.test(file) && !file.endsWith(".test.ts"))
      .map((file) => statSync(join(folder, file)).mtimeMs);
  });
  return Math.max(...times);
}
