import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../shell/shell.ts";

/** All that has a part in a verdict. */
const folders = [
  "apps/playground/chapters",
  ...["byteorder", "syscalls", "conn", "netstat-lite", "checker"].map((name) =>
    `packages/${name}/src`
  ),
];

/** SHA-256 of the exercises and of what checks them: where it is the same, so is a verdict. */
export function checksHash(): string {
  const hash = createHash("sha256");
  for (const folder of folders) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(ts|bpf)$/.test(name) && !name.endsWith(".test.ts")).sort();
    for (const name of names) {
      const bytes = readFileSync(join(root, folder, name));
      hash.update(`${folder}/${name}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest("hex");
}
