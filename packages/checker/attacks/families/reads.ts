import type { Place } from "../place.ts";
import type { Try } from "../attack.ts";

const read = (path: string | ((place: Place) => string)) => (place: Place): string =>
  `return Deno.readTextFileSync(${JSON.stringify(typeof path === "string" ? path : path(place))});`;

/** What an attempt may not read. */
export const reads: readonly Try[] = [
  { tries: "reads the reference", does: read((place) => place.reference("handler")) },
  { tries: "reads another submission", does: read((place) => place.otherSubmission) },
  {
    tries: "reads a file through node:fs",
    does: ({ secretFile }) =>
      `return (await import("node:fs")).readFileSync("${secretFile}", "utf8");`,
  },
  {
    tries: "reads a file through fetch()",
    does: ({ secretFile }) => `return (await fetch("file://${secretFile}")).text();`,
  },
  {
    tries: "climbs out of its own folder",
    does: ({ secretFile }) =>
      `return Deno.readTextFileSync($socket + "/../../../../${secretFile}");`,
  },
  { tries: "reads /etc/passwd", does: read("/etc/passwd") },
  {
    tries: "reads the checker's environment",
    does: "return Deno.readTextFileSync(`/proc/${Deno.ppid}/environ`);",
  },
  { tries: "reads the environment of the first process", does: read("/proc/1/environ") },
  { tries: "reads the checker's memory", does: "return Deno.openSync(`/proc/${Deno.ppid}/mem`);" },
  { tries: "reads its own memory", does: read("/proc/self/maps") },
  { tries: "reads the environment", does: "return JSON.stringify(Deno.env.toObject());" },
  {
    tries: "reads the environment through Node",
    does: "return process.env.IPCBOOK_ATTACK_SECRET;",
  },
  {
    tries: "lists the folder of all subjects",
    does: ({ temporary }) => `return [...Deno.readDirSync("${temporary}")].length;`,
  },
  {
    tries: "reads what it has printed",
    does: `return Deno.readTextFileSync(new URL("output", $job.attempt));`,
  },
  {
    tries: "reads the cache of its runtime",
    does: `return [...Deno.readDirSync(new URL("own/cache", $job.attempt))].length;`,
  },
  { tries: "asks who runs it", does: `return (await import("node:os")).userInfo().username;` },
  {
    tries: "finds the driver on its command line",
    does: "return 'driver' in $job;",
    says: /^could false$/,
  },
];

/** What an attempt may not change. */
export const writes: readonly Try[] = [
  {
    tries: "writes to a file of others",
    does: ({ secretFile }) => `Deno.writeTextFileSync("${secretFile}", "");`,
  },
  {
    tries: "writes to the reference",
    does: (place) => `Deno.writeTextFileSync("${place.reference("handler")}", "");`,
  },
  { tries: "changes its own text", does: `Deno.writeTextFileSync(new URL($job.attempt), "");` },
  {
    tries: "changes the harness",
    does: `Deno.writeTextFileSync(new URL("mod.ts", $job.conn), "");`,
  },
  {
    tries: "writes to the cache of its runtime",
    does: `Deno.writeTextFileSync(new URL("own/cache/x", $job.attempt), "");`,
  },
  { tries: "makes a temporary file", does: "return Deno.makeTempFileSync();" },
  { tries: "makes a link", does: `Deno.symlinkSync("/etc/passwd", $socket);` },
  {
    tries: "makes its socket a link to another server's",
    does: ({ serverPath }) => `Deno.symlinkSync("${serverPath}", $socket);`,
  },
  {
    tries: "gives a file of others a second name",
    does: ({ secretFile }) => `Deno.linkSync("${secretFile}", $socket);`,
  },
  {
    tries: "moves a file of others",
    does: ({ secretFile }) => `Deno.renameSync("${secretFile}", $socket);`,
  },
  {
    tries: "keeps data with caches",
    does: "return await caches.open('x');",
    says: /^threw ReferenceError/,
  },
  {
    tries: "keeps data with localStorage",
    does: "localStorage.setItem('x', 'y');",
    says: /^threw/,
  },
  {
    tries: "keeps data with the caches of a thread of its own",
    does: `
      const source = "caches.open('x').then(() => postMessage('could'), (error) => postMessage(String(error)))";
      const thread = new Worker("data:text/javascript," + encodeURIComponent(source), { type: "module" });
      return await new Promise((resolve) => thread.onmessage = ({ data }) => resolve(data));`,
    says: /Failed to create cache/,
  },
  {
    tries: "opens a database file",
    does: ({ temporary }) => `
    const { DatabaseSync } = await import("node:sqlite");
    new DatabaseSync("${temporary}/x.db");`,
  },
  {
    tries: "has a database write another file",
    does: ({ temporary }) => `
    const { DatabaseSync } = await import("node:sqlite");
    new DatabaseSync(":memory:").exec("vacuum into '${temporary}/x.db'");`,
    says: /^threw/,
  },
  {
    tries: "has V8 write a log",
    does: ({ temporary }) => `
    const { setFlagsFromString } = await import("node:v8");
    for (const flag of ["--logfile=${temporary}/v8.log", "--log-all", "--prof", "--perf-basic-prof"]) {
      setFlagsFromString(flag);
    }
    new Worker("data:text/javascript,0", { type: "module" });
    return "nothing";`,
    says: /./,
  },
];
