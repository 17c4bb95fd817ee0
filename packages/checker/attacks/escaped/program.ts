// Runs in the strong tier with all of Deno's permissions, and says what it could do there.
interface DenoHost {
  args: string[];
  pid: number;
  env: { toObject(): Record<string, string> };
  Command: new (program: string) => { outputSync(): unknown };
  readTextFileSync(path: string): string;
  writeTextFileSync(path: string, text: string): void;
  writeFileSync(path: string, bytes: Uint8Array): void;
  readDirSync(path: string): Iterable<{ name: string }>;
  readLinkSync(path: string): string;
  removeSync(path: string): void;
  renameSync(from: string, to: string): void;
  symlinkSync(target: string, path: string): void;
  kill(pid: number, signal: string): void;
  connect(to: object): Promise<unknown>;
  dlopen(path: string, symbols: object): unknown;
}
const deno = (globalThis as unknown as { Deno: DenoHost }).Deno;
const [folder = "", secret = "", outside = "", path = "", port = ""] = deno.args;
const namesIn = (path: string) => [...deno.readDirSync(path)].map(({ name }) => name).sort();

const tries: Record<string, () => unknown> = {
  "read a file outside": () => deno.readTextFileSync(secret),
  "read /etc/passwd": () => deno.readTextFileSync("/etc/passwd"),
  "write to /": () => deno.writeTextFileSync("/x", ""),
  "change its own text": () => deno.writeTextFileSync(`${folder}/attempt.ts`, ""),
  "change what it has printed": () => deno.writeTextFileSync(`${folder}/output`, ""),
  "put a link in the place of its output": () => {
    deno.removeSync(`${folder}/output`);
    deno.symlinkSync(secret, `${folder}/output`);
  },
  "say who runs inside": () => deno.writeTextFileSync(`${folder}/inside`, '{"child-pid":1}'),
  "move its own folder": () => deno.renameSync(`${folder}/own`, `${folder}/other`),
  "put a link in the place of its own folder": () => {
    deno.removeSync(`${folder}/own`);
    deno.symlinkSync("/", `${folder}/own`);
  },
  "start a program": () => new deno.Command("/bin/true").outputSync(),
  "signal a process outside": () => deno.kill(Number(outside), "SIGKILL"),
  "see a process outside": () => deno.readTextFileSync(`/proc/${outside}/stat`),
  "connect to a socket outside": () => deno.connect({ transport: "unix", path }),
  "connect to a port outside": () => deno.connect({ hostname: "127.0.0.1", port: Number(port) }),
};

const could: string[] = [];
for (const [name, attempt] of Object.entries(tries)) {
  try {
    await attempt();
    could.push(name);
  } catch {
    // As it should be.
  }
}
console.log(JSON.stringify({
  could,
  environment: Object.keys(deno.env.toObject()).sort(),
  first: deno.readTextFileSync("/proc/1/environ").split("\0").map((line) => line.split("=")[0]),
  root: namesIn("/"),
  processes: namesIn("/proc").filter((name) => /^\d+$/.test(name)).length,
  descriptors: namesIn("/proc/self/fd").flatMap((fd) => {
    try {
      return [deno.readLinkSync(`/proc/self/fd/${fd}`)];
    } catch {
      return [];
    }
  }),
}));
