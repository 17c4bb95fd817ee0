// The entry of a subject of kind `server` or `client` on Deno: this thread makes the calls, a Worker
// without permissions runs the attempt.
import { endAsker, makeChannel } from "@ipcbook/syscalls/channel";
import type { Job } from "./job.ts";
import type { AttemptThread } from "./make-calls.ts";

const { Deno: deno } = globalThis as unknown as { Deno: { args: string[] } };
const [text = "", trace = "", ...ours] = deno.args;
const job: Job = JSON.parse(text);

/** Runs the attempt in a new thread, from its first line. */
function startThread(): AttemptThread {
  const channel = makeChannel();
  const worker = new Worker(new URL("./deno-calls-worker.ts", import.meta.url), {
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
  worker.postMessage({ job, channel, ours });
  const end = () => {
    endAsker(channel);
    worker.terminate();
  };
  return { channel, end };
}

const first = startThread();
// Only now: libc takes as long to load as the Worker to start, and there is a thread for each.
const { makeCalls } = await import("./make-calls.ts");
makeCalls(job, first, startThread, trace);
