// The entry of a subject of kind `server` or `client` on Deno: this thread makes the calls, a Worker
// without permissions runs the attempt.
import { endAsker, endRun, makeChannel } from "@ipcbook/syscalls/channel";
import type { Start } from "./calls-attempt.ts";
import { canRunAgain, packages } from "./can-run-again.ts";
import type { Job } from "./job.ts";
import type { AttemptThread } from "./make-calls.ts";

interface DenoHost {
  args: string[];
  readTextFileSync(url: URL): string;
}
const { Deno: deno } = globalThis as unknown as { Deno: DenoHost };
const [text = "", trace = "", ...ours] = deno.args;
const job: Job = JSON.parse(text);

/** An attempt that does nothing but to leave its function has left it within a fraction of this, on a busy machine too. */
const unwindingMs = 250;
/** Each import of an attempt stays in the memory of its thread. */
const mostLives = 30;

/** A thread for the attempt, which loads what is ours. */
function makeWorker(): Worker {
  return new Worker(new URL("./deno-calls-worker.ts", import.meta.url), {
    type: "module",
    // It reads the attempt and what that may import, and has no other permission.
    deno: {
      permissions: {
        read: [
          new URL(job.attempt),
          new URL(".", import.meta.url),
          ...ours.map((url) => new URL(url)),
        ],
        env: false,
        ffi: false,
        net: false,
        run: false,
        sys: false,
        write: false,
        import: false,
      },
    },
  } as WorkerOptions);
}

/** Runs the attempt in a thread that has run nothing, from its first line. */
function startThread(): AttemptThread {
  const worker = ahead ?? makeWorker();
  ahead = null;
  const channel = makeChannel();
  const source = deno.readTextFileSync(new URL(job.attempt));
  const again = canRunAgain(source) ? packages.filter((name) => source.includes(name)) : null;
  worker.postMessage({ job, channel, ours, again } satisfies Start);
  return threadOf(worker, channel, again ? mostLives : 1);
}

function threadOf(worker: Worker, channel: AttemptThread["channel"], lives: number): AttemptThread {
  return {
    channel,
    end() {
      endAsker(channel);
      worker.terminate();
    },
    again() {
      if (lives <= 1) return null;
      const how = endRun(channel, unwindingMs);
      if (how === "stays") return "stays";
      if (how === "ends") return null;
      // What is left of the run before has the channel before, where nobody answers.
      const next = makeChannel();
      worker.postMessage(next);
      return threadOf(worker, next, lives - 1);
    },
  };
}

let ahead: Worker | null = makeWorker();
// Only now: libc takes as long to load as the Worker to start, and there is a thread for each.
const { makeCalls } = await import("./make-calls.ts");
makeCalls(job, startThread, trace);
