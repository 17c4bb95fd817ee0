// Who may import whom. A package imports what its row names and nothing else of ours, by name only; what
// it imports by name is in its package.json.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import process from "node:process";

const concepts = [
  "byteorder",
  "conn",
  "syscalls",
  "unix-socket",
  "inet-socket",
  "multiplexing",
  "netstat-lite",
];
const allowed: Record<string, string[]> = {
  "packages/byteorder": [],
  "packages/conn": [],
  "packages/syscalls": [],
  "packages/unix-socket": ["byteorder", "conn", "syscalls"],
  "packages/inet-socket": ["byteorder", "conn", "syscalls"],
  "packages/multiplexing": ["conn", "syscalls"],
  "packages/netstat-lite": ["byteorder", "syscalls"],
  // Tests import it, whoever they are of: the rows don't bind them.
  "packages/testing-peers": ["conn"],
  "packages/checker": concepts,
  "apps/playground": [...concepts, "checker"],
};

const problems: string[] = [];
const members = ["packages", "apps"].flatMap((kind) =>
  readdirSync(kind).map((name) => `${kind}/${name}`)
);
for (const member of members) {
  if (!(member in allowed)) problems.push(`${member} has no row in scripts/imports.ts`);
  const manifest = JSON.parse(readFileSync(join(member, "package.json"), "utf8"));
  // What is never published may need what only development has: the tests' helpers need vitest.
  const development = manifest.private ? manifest.devDependencies : {};
  const declared = new Set(Object.keys({ ...manifest.dependencies, ...development }));
  const used = new Set<string>();
  for (const file of sourcesOf(member)) {
    for (const specifier of importsOf(file)) {
      if (specifier.startsWith(".")) {
        const target = relative(member, resolve(file, "..", specifier));
        if (target.startsWith("..")) problems.push(`${file} leaves its package: ${specifier}`);
        continue;
      }
      if (specifier.startsWith("node:")) continue;
      const name = specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
      // Tests and what helps them may use what the workspace has; what is published may not.
      if (file.endsWith(".test.ts") || /\/(testing|attacks)\//.test(file)) continue;
      used.add(name);
      if (!declared.has(name)) problems.push(`${file} imports ${name}, which is no dependency`);
      const ours = name.match(/^@ipcbook\/(.+)$/)?.[1];
      if (ours && !(allowed[member] ?? []).includes(ours)) {
        problems.push(`${file} may not import ${name}`);
      }
    }
  }
  for (const name of declared) {
    if (!used.has(name)) problems.push(`${member} declares ${name} and does not import it`);
  }
}
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);

function sourcesOf(member: string): string[] {
  return readdirSync(member, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !/(^|\/)(dist|node_modules)\//.test(name))
    .map((name) => join(member, name));
}

/** Static and dynamic imports and re-exports with a literal specifier; comments don't count. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8")
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/^\s*\/\/.*$/gm, "");
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"([^"\s]+)"/g)].map((match) => match[1]!);
}
