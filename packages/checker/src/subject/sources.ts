import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Our packages that have a part in what a subject does. */
export type SourcePackage = "checker" | "syscalls" | "byteorder" | "conn" | "netstat-lite";

/** Where they lie side by side: in the workspace, and where they are installed. From here, and from what is built of it. */
const packages = new URL("../../../", import.meta.url);

/** The folder with the sources of a package, which a subject runs: Deno needs nothing else. */
export function sourcesOf(name: SourcePackage): URL {
  return new URL(`${name}/src/`, packages);
}

/** When a source of these packages was changed last, in milliseconds. Tests are none. */
export function lastChange(names: readonly SourcePackage[]): number {
  const times = names.flatMap((name) => {
    const folder = fileURLToPath(sourcesOf(name));
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(ts|js|bpf)$/.test(file) && !file.endsWith(".test.ts"))
      .map((file) => statSync(join(folder, file)).mtimeMs);
  });
  return Math.max(...times);
}
