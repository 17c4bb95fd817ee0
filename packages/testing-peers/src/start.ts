import { spawn } from "node:child_process";
import { once } from "node:events";
import { onTestFinished } from "vitest";

/** A program that runs. */
export interface Program {
  /** Its process. */
  pid: number;
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
  const { promise: firstLine, resolve, reject } = promiseOf<string>();
  child.stderr.setEncoding("utf8").on("data", (text) => errors += text);
  child.stdout.setEncoding("utf8").on("data", (text) => {
    printed += text;
    if (printed.includes("\n")) resolve(printed.split("\n", 1)[0]!);
  });
  const output = once(child, "close").then(([status, signal]) => {
    reject(new Error(`${command} has ended without a line: ${errors}`));
    if (status === 0) return printed;
    throw new Error(`${command} has ended with ${status ?? signal}: ${errors}`);
  });
  // Not every test looks at both.
  firstLine.catch(() => {});
  output.catch(() => {});
  return { pid: child.pid!, firstLine, output };
}

/** Promise.withResolvers(), which Node 20 has not. */
function promiseOf<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
