// Runs in the strong tier with all of Deno's permissions, and says what it could do there. Waits for the end of its
// standard input, so that it can be looked at from outside.
interface DenoHost {
  args: string[];
  Command: new (program: string) => { outputSync(): unknown };
  readTextFileSync(path: string): string;
  writeTextFileSync(path: string, text: string): void;
  openSync(path: string, options: { write: boolean }): unknown;
  readDirSync(path: string): Iterable<{ name: string }>;
  kill(pid: number, signal: string): void;
  stdin: { read(bytes: Uint8Array): Promise<number | null> };
}
const deno = (globalThis as unknown as { Deno: DenoHost }).Deno;
const [secret = "", outside = ""] = deno.args;

const tries: Record<string, () => unknown> = {
  "read a file outside": () => deno.readTextFileSync(secret),
  "write a file outside": () => deno.writeTextFileSync(`${secret}.new`, ""),
  "write to /": () => deno.writeTextFileSync("/new", ""),
  "change a setting of the kernel": () =>
    deno.openSync("/proc/sys/kernel/core_pattern", { write: true }),
  "start a program": () => new deno.Command("/bin/true").outputSync(),
  "signal a process outside": () => deno.kill(Number(outside), "SIGCONT"),
  "see a process outside": () => deno.readTextFileSync(`/proc/${outside}/stat`),
};

const could = Object.entries(tries).filter(([, attempt]) => {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}).map(([name]) => name);
console.log(JSON.stringify(could));
await deno.stdin.read(new Uint8Array(1));
