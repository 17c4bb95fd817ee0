// The entry of a subject on Deno. The attempt runs in a Worker, not here: the main thread of Deno has
// timers of its own, and behind them a timer of the attempt would not show in the kernel. A Worker's
// thread sleeps for the attempt alone. The process may be started before its attempt is known: a byte on
// standard input says that it is there, the next one that its thread is to end, and so on.
import { fault, lastWord } from "./job.ts";

interface DenoHost {
  args: string[];
  stdin: { read(bytes: Uint8Array): Promise<number | null> };
  exit(status: number): never;
}
const deno = (globalThis as unknown as { Deno: DenoHost }).Deno;

/** A thread for an attempt, which loads what is ours. */
function makeWorker(): Worker {
  const worker = new Worker(new URL("./deno-worker.ts", import.meta.url), { type: "module" });
  worker.onmessage = (event) => deno.exit(Number(event.data));
  worker.onerror = (event) => {
    event.preventDefault();
    console.error(lastWord + event.message);
    deno.exit(fault.uncaught);
  };
  worker.postMessage(deno.args[0]);
  return worker;
}

const byte = new Uint8Array(1);
const isTold = async () => await deno.stdin.read(byte) !== null;

for (let ahead: Worker | null = makeWorker(); await isTold(); ahead = null) {
  const worker = ahead ?? makeWorker();
  worker.postMessage(null);
  if (await isTold()) worker.terminate();
}
deno.exit(0);
