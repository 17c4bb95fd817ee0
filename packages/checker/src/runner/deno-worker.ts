import { runJob } from "./harness.ts";
import type { Job } from "./job.ts";

interface WorkerScope {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
  Deno: { exit: (status?: number) => never };
}
const scope = globalThis as unknown as WorkerScope;
const post = scope.postMessage.bind(scope);

scope.onmessage = async (event) => {
  const begun = new Promise<void>((resolve) => {
    scope.onmessage = () => {
      scope.onmessage = null;
      resolve();
    };
  });
  const job: Job = JSON.parse(event.data);
  const { listen } = await import(`${job.conn}deno.ts`);
  // What would outlive the subject, or let it write without a permission, is taken away.
  for (const name of ["caches", "localStorage", "sessionStorage"]) {
    Reflect.deleteProperty(globalThis, name);
  }
  // Left to itself, an exit in a Worker ends the Worker only, and a moment later.
  scope.Deno.exit = (status = 0) => {
    post(status);
    return stopHere();
  };
  // The harness goes without a block: only a thread that runs on can be ended at once, where that is asked for meanwhile.
  await runJob(job, { listen, exit: post, begun });
};

/** Blocks this thread until the main thread has ended the process. */
function stopHere(): never {
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
