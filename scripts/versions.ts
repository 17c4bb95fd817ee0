// package.json is where changesets writes a version; deno.json must say the same. With --write it is
// made to.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

const write = process.argv.includes("--write");
const manifests = readdirSync("packages").map((name) => join("packages", name));
const versions = new Map(
  manifests.map((folder) => {
    const { name, version } = read(join(folder, "package.json"));
    return [name, version] as const;
  }),
);

const problems: string[] = [];
for (const folder of manifests) {
  const manifest = read(join(folder, "package.json"));
  const denoFile = join(folder, "deno.json");
  const deno = read(denoFile);
  if (deno.name !== manifest.name) problems.push(`${denoFile}: name ${deno.name}`);
  if (deno.version !== manifest.version) {
    if (write) writeJson(denoFile, { ...deno, version: manifest.version });
    else {problems.push(
        `${denoFile}: version ${deno.version}, package.json has ${manifest.version}`,
      );}
  }
  for (const [name, range] of Object.entries<string>(manifest.dependencies ?? {})) {
    const version = versions.get(name);
    if (version && range !== `^${version}`) {
      problems.push(`${folder}/package.json: ${name} ${range}, the workspace has ${version}`);
    }
  }
}
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);

// deno-lint-ignore no-explicit-any -- two kinds of manifest, of which a few fields matter
function read(file: string): any {
  return JSON.parse(readFileSync(file, "utf8"));
}

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
