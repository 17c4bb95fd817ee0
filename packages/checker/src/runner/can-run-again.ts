import { harmless } from "./harmless.ts";
import { withoutComments } from "./without-comments.ts";

/** What an attempt may import and still run again: all that these keep is looked at too. */
export const packages: readonly string[] = ["@ipcbook/syscalls", "@ipcbook/byteorder"];

/** More of the runtime's names that keep nothing, and that attempts have for things of their own. */
const others = ["close", "name", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable"]
  .concat("toLocaleString", "toString", "valueOf");

/** What goes on, comes back, is kept out of sight or leads to any of this, and is no name of the main thread's. */
const lasting =
  `Deno async await createObjectURL eval import importScripts meta onerror onmessage onmessageerror postMessage prototype
  self then getBackend setBackend`.split(/\s+/);

/** Names that have a harmless use, and this is it. */
const uses =
  /\b(?:console\s*\.\s*(?:log|error|info|warn|debug)|Deno\s*\.\s*exit|performance\s*\.\s*now)\s*\(/g;
/** A method of a class; otherwise it leads to a function that compiles text. */
const constructors = /(?<=(?:[{};]|\b(?:public|protected|private))\s*)constructor\s*\(/g;
const imports = /\bimport\s+(?:type\s+)?(\*\s+as\s+[\w$]+|\{[^{}]*\})\s+from\s+(["'])(.+?)\2/g;
const reexport = /\bfrom\s*["']/;
const identifier = /[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;

/**
 * Whether an attempt with this text leaves nothing that a new process would not have, once nothing of it runs any more: no
 * timer, no promise, no thread, nothing in a place that nobody can look at. It knows words only, and says no where it is
 * in doubt, which costs the attempt a new thread for each run.
 */
export function canRunAgain(source: string): boolean {
  // A name may be written with these.
  if (source.includes("\\u")) return false;
  const code = withoutComments(source)
    .replaceAll(imports, (all, names, _, from) => packages.includes(from) ? names : all)
    .replaceAll(uses, "(")
    .replaceAll(constructors, "(");
  return !reexport.test(code) && !code.match(identifier)?.some((word) => suspects.has(word));
}

const suspects = new Set([...namesOf(globalThis), ...lasting]);
for (const name of [...harmless, ...others]) suspects.delete(name);

function namesOf(object: object): string[] {
  const names: string[] = [];
  for (let place: object | null = object; place !== null; place = Reflect.getPrototypeOf(place)) {
    for (const key of Reflect.ownKeys(place)) if (typeof key === "string") names.push(key);
  }
  return names;
}
