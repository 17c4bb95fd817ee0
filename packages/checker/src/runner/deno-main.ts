// The entry of a subject on Deno. The attempt runs in a Worker, not here: the main thread of Deno has
// timers of its own, and behind them a timer of the attempt would not show in the kernel. A Worker's
// thread sleeps for the attempt alone.
import { fault, lastWord } from "./job.ts";

interface DenoHost {
  args: string[];
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
worker.postMessage(deno.args[0]);
