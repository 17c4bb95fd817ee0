import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Compiles a C program, runs it, and gives what it prints. */
export function runC(source: string, args: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), "ipcbook-test-"));
  try {
    writeFileSync(join(folder, "main.c"), source);
    const binary = join(folder, "main");
    execFileSync("gcc", ["-std=gnu17", "-O2", "-Wall", "-Werror", "-o", binary, `${binary}.c`]);
    return execFileSync(binary, [...args], { encoding: "utf8" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
