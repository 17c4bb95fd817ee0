import type { Attack, Try } from "../attack.ts";
import { exercises } from "../exercises.ts";

const { honest } = exercises.handler;
const start = `
  import * as fs from "node:fs";
  import * as child from "node:child_process";
  import { Worker } from "node:worker_threads";
  const { path } = JSON.parse(process.argv[2]).endpoint;
  const own = path.replace(/\\/socket$/, "");`;
const handler = (body: string) => `${start} export async function handler(conn) { ${body} }`;
const node = (source: Attack["source"], tries: string, sees: RegExp): Attack => ({
  ...{ tries, source, sees },
  runtime: "node",
});

/** Attempts that have got out of their runtime, as far as the strong tier is concerned: Node holds nobody back. */
export const escapedAttacks: readonly Attack[] = [
  node(
    ({ serverPath }) =>
      `${
        honest.replace("conn.close();", "conn.close(); swap();")
      } ${start} function swap() { fs.unlinkSync(path); fs.symlinkSync("${serverPath}", path); }`,
    "makes its socket a link to another server's once it has shown that it listens",
    /^fail/,
  ),
  node(
    (place) =>
      `${start}
      for (const name of ["output", "calls", "inside"]) {
        try { fs.rmSync(own + "/../" + name); } catch {}
        try { fs.symlinkSync("${place.reference("handler")}", own + "/../" + name); } catch {}
        try { fs.writeFileSync(own + "/../" + name, '{"child-pid":1}'); } catch {}
      }
      ${honest}`,
    "puts links in the place of what the checker reads",
    /^pass$/,
  ),
  node(
    handler("for (let i = 0;; i++) fs.writeFileSync(own + '/' + i, new Uint8Array(4 << 20));"),
    "fills its own folder",
    /^fail: (floods-output|spinning|late|handler-threw|too-much-time)$/,
  ),
  node(
    `process.on("SIGXFSZ", () => {});
     ${handler("for (let i = 0;; i++) fs.writeFileSync(own + '/' + i, new Uint8Array(3 << 20));")}`,
    "fills its own folder and takes no notice of signals",
    /^fail: (floods-output|spinning|late|handler-threw|too-much-time)$/,
  ),
  node(
    `${start}
     try { for (;;) { fs.mkdirSync("d".repeat(200)); process.chdir("d".repeat(200)); } } catch {}
     ${honest}`,
    "makes folders in folders that no path reaches",
    /^(pass|fail)/,
  ),
  node(
    handler("const kept = []; for (;;) kept.push(Buffer.alloc(1 << 24, 1));"),
    "fills buffers",
    /^fail: (too-much-memory|exits|late|spinning|handler-threw)$/,
  ),
  node(
    handler(`for (;;) {
      new Worker("setInterval(() => {}, 1000)", { eval: true });
      await new Promise((resolve) => setTimeout(resolve, 1));
    }`),
    "starts threads without end",
    /^fail/,
  ),
  node(
    handler(`for (let i = 0; i < 1000; i++) {
      try { child.spawn("/bin/sh", ["-c", "sleep 1000"], { detached: true, stdio: "ignore" }); } catch {}
      try { child.fork("/dev/null"); } catch {}
    }
    conn.close();`),
    "starts processes without end",
    /^fail/,
  ),
  node(
    `for (const signal of ["SIGTERM", "SIGINT", "SIGHUP", "SIGPIPE"]) process.on(signal, () => {});
     process.on("exit", () => { for (;;); });
     ${honest}`,
    "takes no notice of signals, nor of its end",
    /^pass$/,
  ),
  node(
    handler("try { process.kill(-1, 'SIGKILL'); } catch {} process.kill(process.ppid, 'SIGKILL');"),
    "kills everybody",
    /^fail/,
  ),
];

const gone = /^threw .*(ENOENT|EROFS|EPERM|EACCES|ESRCH|ECONNREFUSED|EBUSY)/s;
const fs = `const fs = await import("node:fs");`;
const read = (path: string): string =>
  `${fs} return fs.readFileSync(${JSON.stringify(path)}, "utf8");`;
const write = (path: string): string => `${fs} fs.writeFileSync(${path}, "");`;

/** What an honest attempt tries there. */
export const escapedTries: readonly Try[] = [
  { tries: "reads a file", does: ({ secretFile }) => read(secretFile), says: gone },
  { tries: "reads the reference", does: (place) => read(place.reference("handler")), says: gone },
  { tries: "reads another submission", does: (place) => read(place.otherSubmission), says: gone },
  { tries: "reads /etc/passwd", does: read("/etc/passwd"), says: gone },
  {
    tries: "writes to the memory of the process before it",
    does: `${fs} return fs.openSync("/proc/" + process.ppid + "/mem", "r+");`,
    says: gone,
  },
  {
    tries: "reads the environment",
    does: "return Object.keys(process.env).sort();",
    says: /^could (NO_COLOR,PATH|NO_COLOR,PWD|DENO|NO_COLOR)/,
  },
  {
    tries: "reads the environment of the first process",
    does: `${read("/proc/1/environ").replace("return", "return /SECRET/.test(")})`.replace(
      ";)",
      ");",
    ),
    says: /^could false$/,
  },
  {
    tries: "sees other processes",
    does: `${fs} return fs.readdirSync("/proc").filter((name) => /^\\d+$/.test(name)).length <= 2;`,
    says: /^could true$/,
  },
  {
    tries: "lists the folder of all subjects",
    does: ({ temporary }) => `${fs} return fs.readdirSync("${temporary}").length;`,
    says: /^could 1$/,
  },
  { tries: "writes to /", does: write('"/x"'), says: gone },
  { tries: "writes to /dev", does: write('"/dev/x"'), says: gone },
  { tries: "writes to /tmp", does: write('"/tmp/x"'), says: gone },
  { tries: "changes its own text", does: write("new URL($job.attempt)"), says: gone },
  { tries: "changes the harness", does: write("new URL('mod.mjs', $job.conn)"), says: gone },
  {
    tries: "changes a setting of the kernel",
    does: `${fs} fs.openSync("/proc/sys/kernel/core_pattern", "w");`,
    says: gone,
  },
  {
    tries: "starts a program",
    does: `(await import("node:child_process")).execFileSync("/usr/bin/prlimit");`,
    says: gone,
  },
  {
    tries: "kills a process outside",
    does: ({ victim }) => `process.kill(${victim}, "SIGKILL");`,
    says: gone,
  },
  {
    tries: "connects to a socket outside",
    does: ({ serverPath }) => `
    const { connect } = await import("node:net");
    await new Promise((resolve, reject) => connect("${serverPath}", resolve).on("error", reject));`,
    says: gone,
  },
  {
    tries: "has descriptors of others",
    does: `${fs}
    const root = fs.statSync("/");
    return fs.readdirSync("/proc/self/fd").flatMap((fd) => {
      try { 
        const { dev, ino } = fs.statSync("/proc/self/fd/" + fd);
        // The root that it has in there may be open.
        if (dev === root.dev && ino === root.ino) return [];
        return [fs.readlinkSync("/proc/self/fd/" + fd)];
      } catch { return []; }
    }).filter((to) => !/^(\\/dev\\/(null|u?random)|anon_inode:|pipe:|socket:|\\/proc\\/|.*\\/ipcbook-\\w+\\/)/.test(to));`,
    says: /^could $/,
  },
];
