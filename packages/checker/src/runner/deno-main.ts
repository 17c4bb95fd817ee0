// The entry of a subject on Deno. The attempt runs in a Worker, not here: the main thread of Deno has
// timers of its own, and behind them a timer of the attempt would not show in the kernel. A Worker's
// thread sleeps for the attempt alone. The process may be started before its attempt is known: a byte on
// standard input says that it is there.
import { fault, lastWord } from "./job.ts";

interface DenoHost {
  args: string[];
  stdin: { read(bytes: Uint8Array): Promise<number | null> };
  exit(status: number): never;
}
const deno = (globalThis as unknown as { Deno: DenoHost }).Deno;

const worker = new Worker(new URL("./deno-worker.ts", import.meta.url), { type: "module" });
worker.onmessage = (event) => deno.exit(Number(event.data));
worker.onerror = (event) => {
  event.preventDefault();
  console.error(lastWord + event.message);
  deno.exit(fault.uncaught);
};
// It loads what is ours meanwhile.
worker.postMessage(deno.args[0]);
if (await deno.stdin.read(new Uint8Array(1)) === null) deno.exit(0);
worker.postMessage(null);
