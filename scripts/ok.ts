// The one gate: everything that must hold before a change lands, in the order in which it is cheap to
// find out. `npm run ok` runs all of it, `npm run ok -- lint types` only these.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import process from "node:process";

const packages = readdirSync("packages").map((name) => `packages/${name}`);

/** A step is one or more commands; its output is shown only if it fails. */
const steps: Record<string, string[][]> = {
  format: [["deno", "fmt", "--check", "--quiet"]],
  lint: [["deno", "lint", "--quiet"]],
  types: [
    ["tsc", "-p", "tsconfig.json"],
    ["deno", "check", "--quiet", "packages", "apps", "scripts", "bench"],
  ],
  imports: [["deno", "run", "-A", "--quiet", "scripts/imports.ts"]],
  versions: [["deno", "run", "-A", "--quiet", "scripts/versions.ts"]],
  build: [["turbo", "run", "build", "--output-logs=errors-only"]],
  pack: packages.map((folder) => ["publint", "run", folder, "--strict"]),
  built: [["node", "scripts/built.mjs"]],
  publish: [["deno", "publish", "--dry-run", "--allow-dirty", "--quiet"]],
  docs: [["deno", "run", "-A", "--quiet", "scripts/examples.ts"]],
  tests: [["npm", "test"]],
  // All mistakes of all exercises take longer than everything else: `npm run verify`.
  verify: [["ipcbook", "verify", "--sample", "1"]],
};

const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" };
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`Cannot run the gate: no such step (${unknown.join(", ")}).`);
  console.error(`There are: ${Object.keys(steps).join(", ")}`);
  process.exit(64);
}

let passed = 0;
const failed: string[] = [];
for (const [name, commands] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const start = performance.now();
  const broken = commands.map(runCommand).filter((output) => output !== null);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${broken.length === 0 ? "ok  " : "FAIL"}  ${name.padEnd(9)} ${seconds} s`);
  for (const output of broken) console.log(output);
  if (broken.length === 0) passed++;
  else failed.push(name);
}
if (failed.length > 0) console.log(`\nTo run these alone: npm run ok -- ${failed.join(" ")}`);
console.log(`\n${passed} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);

/** The command and its output if it fails, else null. */
function runCommand([command, ...args]: string[]): string | null {
  const { status, stdout, stderr, error } = spawnSync(command!, args, {
    encoding: "utf8",
    env,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return null;
  return [`$ ${command} ${args.join(" ")}`, stdout, stderr, error?.message].join("\n");
}
