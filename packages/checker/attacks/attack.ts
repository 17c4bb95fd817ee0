import type { Place } from "./place.ts";

/** Something hostile, as a whole attempt, and what a check must say of it. */
export interface Attack {
  /** What it does, after "an attempt that …". */
  tries: string;
  /** What it is an attempt at: `shout`, `double`, `asker` or `nextByte` (`exercises.ts`). */
  kind?: "handler" | "functions" | "client" | "server";
  /** On Node nothing but the strong tier holds it back: this is how an attempt is that has got out of Deno. */
  runtime?: "node";
  /** The attempt's text. */
  source: string | ((place: Place) => string);
  /** Verdict and diagnosis in one line: "fail: spinning". Never a pass, but for an honest attempt that tries something in vain. */
  sees: RegExp;
}

/** Something small, which an honest attempt tries while it is imported, and which must fail. */
export interface Try {
  /** What it does, after "an attempt that …". */
  tries: string;
  /** Statements. What they return, or throw, is printed. */
  does: string | ((place: Place) => string);
  /** What has to come of it; by default the runtime must have refused. */
  says?: RegExp;
}

/** Some of the words in which Deno refuses. */
export const refused =
  /^threw .*(Requires|NotCapable|EPERM|not supported|not allowed|ENOSYS|EBADF|PermissionDenied)/s;

/** An honest handler that tries all of these while it is imported; for `tried`. */
export function handlerThat(tries: readonly Try[], place: Place, honest: string): string {
  return `
    const $job = JSON.parse(globalThis.Deno ? Deno.args[0] : process.argv[2]);
    const $socket = $job.endpoint.path;
    const $print = console.log.bind(console);
    async function $try(index, attempt) {
      let said;
      try {
        said = "could " + String(await attempt()).slice(0, 300);
      } catch (error) {
        said = "threw " + error;
      }
      $print("@" + JSON.stringify([index, said]));
    }
    ${bodies(tries, place)}
    ${honest}`;
}

/** An honest client that tries all of these when it is run first, and prints the code of the error. */
export function clientThat(tries: readonly Try[], place: Place, honest: string): string {
  return `
    import * as calls from "@ipcbook/syscalls";
    async function $try(index, attempt) {
      let said;
      try {
        said = String(await attempt()).slice(0, 300);
      } catch (error) {
        said = error.syscall ? error.code : error.name;
      }
      console.log("@" + JSON.stringify([index, said]));
    }
    let $runs = 0;
    export async function client(path) {
      if ($runs++ === 0) {
        ${bodies(tries, place)}
        for (let fd = 5; fd < 300; fd++) try { calls.close(fd); } catch {}
      }
      return $honest(path);
    }
    ${honest.replace("export function client", "function $honest")}`;
}

function bodies(tries: readonly Try[], place: Place): string {
  return tries.map(({ does }, index) => {
    const body = typeof does === "string" ? does : does(place);
    return `await $try(${index}, async () => { ${body} });`;
  }).join("\n");
}

/** What came of each, from the output of that attempt. */
export function tried(output: string): Map<number, string> {
  return new Map(
    output.split("\n").filter((line) => line.startsWith("@")).map((line) =>
      JSON.parse(line.slice(1))
    ),
  );
}
