import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const deno = join(dirname(createRequire(import.meta.url).resolve("deno/package.json")), "deno");

/** Makes a folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ipcbook-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Compiles a program of the package's folder c, and gives its path in `folder`. */
export function compileC(name: string, folder: string): string {
  const source = fileURLToPath(new URL(`../../c/${name}.c`, import.meta.url));
  const program = join(folder, name);
  execFileSync("gcc", ["-Wall", "-Wextra", "-Werror", "-o", program, source]);
  return program;
}

/** The command that runs a script of this folder. Node 20 runs no TypeScript; Deno is always there. */
export function script(name: string): string[] {
  return [deno, "run", "-A", "--quiet", fileURLToPath(new URL(name, import.meta.url))];
}

/** A program that runs. */
export interface Program {
  /** Resolves to the first line that it prints. */
  firstLine: Promise<string>;
  /** Resolves to all that it printed, when it has ended with status 0; rejects with any other. */
  output: Promise<string>;
}

/** Starts a program, which ends with the test at the latest. */
export function start([command, ...args]: string[]): Program {
  const child = spawn(command!, args, { stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  });
  let printed = "";
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text) => errors += text);
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text) => {
      printed += text;
      if (printed.includes("\n")) resolve(printed.split("\n", 1)[0]!);
    });
    child.on("close", () => reject(new Error(`${command} has ended without a line: ${errors}`)));
  });
  const output = once(child, "close").then(([status]) => {
    if (status === 0) return printed;
    throw new Error(`${command} has ended with ${status}: ${errors}`);
  });
  // Not every test looks at both.
  firstLine.catch(() => {});
  output.catch(() => {});
  return { firstLine, output };
}
