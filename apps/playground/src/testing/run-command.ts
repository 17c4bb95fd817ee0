import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { entries } from "../book/entry.ts";

const bin = fileURLToPath(new URL("../../bin/ipcbook", import.meta.url));

/** What a command has left. */
export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** The name of an attempt, without its extension: `04-unix-increment`. */
export function numbered(id: string): string {
  const entry = entries.find((found) => found.id === id);
  if (!entry) throw new Error(`Cannot name an attempt: no such exercise (${id})`);
  return `${String(entry.place).padStart(2, "0")}-${id}`;
}

/** A home of its own for the commands of one test file. */
export class Home {
  readonly path: string = mkdtempSync(join(tmpdir(), "ipcbook-home-"));

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  /** Where the attempt at an exercise is. */
  attempt(id: string): string {
    return join(this.path, "attempts", "07-sockets", `${numbered(id)}.ts`);
  }

  /** A PATH with all that the command needs, and no sandbox. */
  pathWithoutBubblewrap(): string {
    const folder = join(this.path, "bin");
    mkdirSync(folder, { recursive: true });
    const needed = [process.execPath, "/usr/bin/sh", "/usr/bin/readlink", "/usr/bin/dirname"];
    for (const program of needed) {
      const link = join(folder, basename(program));
      if (!existsSync(link)) symlinkSync(program, link);
    }
    return folder;
  }

  /** `around`: a command that runs the one which follows it. */
  start(
    args: readonly string[],
    env: Record<string, string> = {},
    around: readonly string[] = [],
  ): ChildProcess {
    const { PATH, HOME } = process.env;
    const [program, ...rest] = [...around, bin, ...args] as [string, ...string[]];
    return spawn(program, rest, {
      cwd: this.path,
      env: { PATH, HOME, LANG: "C", IPCBOOK_HOME: this.path, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
  }

  /** Runs `ipcbook` to its end, without a terminal. */
  run(
    args: readonly string[],
    env: Record<string, string> = {},
    around: readonly string[] = [],
  ): Promise<Ran> {
    const child = this.start(args, env, around);
    const ran: Ran = { status: null, stdout: "", stderr: "" };
    child.stdout!.on("data", (data) => ran.stdout += data);
    child.stderr!.on("data", (data) => ran.stderr += data);
    return new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (status) => resolve({ ...ran, status }));
    });
  }
}
