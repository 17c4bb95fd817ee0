// Runs the examples in the packages' documentation, those of one package in one process: `deno test --doc` starts a new
// runtime for each, which takes ten times as long. `deno check --doc` has looked at their types by then.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import process from "node:process";

/** Inside of the workspace, whose packages they import. */
const folder = ".examples";

/** One block of code, and where it stands. */
interface Example {
  place: string;
  code: string;
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
try {
  const files = readdirSync("packages").flatMap(examplesOf);
  for (const name of readdirSync("packages")) writeTests(name);
  const holds = run("check", "--doc", "--quiet", ...files) &&
    run("test", "--parallel", "-A", "--quiet", "--no-check", "--no-lock", folder);
  process.exitCode = holds ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}

/** The files of a package that have examples. */
function examplesOf(name: string): string[] {
  return readdirSync(`packages/${name}/src`, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .filter((path) => !/(^|\/)(testing|fixtures|runner)\/|^bin\.ts$/.test(path))
    .map((path) => `packages/${name}/src/${path}`)
    .filter((path) => readFileSync(path, "utf8").includes("```"));
}

/** Each example becomes a module, and a test that imports it: what it leaves open is then seen, as in `deno test --doc`. */
function writeTests(name: string): void {
  const tests = examplesOf(name).flatMap(read).map(({ place, code }, number) => {
    writeFileSync(`${folder}/${name}-${number}.ts`, code);
    return `Deno.test(${
      JSON.stringify(place)
    }, async () => void await import("./${name}-${number}.ts"));\n`;
  });
  if (tests.length > 0) writeFileSync(`${folder}/${name}.test.ts`, tests.join(""));
}

/** The blocks of one file. */
function read(path: string): Example[] {
  const text = readFileSync(path, "utf8");
  const found = [...text.matchAll(/^ *\* ```ts\n((?: *\*.*\n)*?) *\* ```$/gm)];
  if (found.length * 2 !== text.split("```").length - 1) {
    throw new Error(`Cannot read the examples: only \`\`\`ts in a docstring is one (${path})`);
  }
  return found.map(({ 1: code = "", index }) => ({
    place: `${path}:${text.slice(0, index).split("\n").length}`,
    code: code.replace(/^ *\* ?/gm, ""),
  }));
}

function run(...args: string[]): boolean {
  return spawnSync("deno", args, { stdio: "inherit" }).status === 0;
}
