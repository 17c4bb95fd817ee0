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
  const exit = (status: number = 0): never => {
    post(status);
    return stopHere();
  };
  scope.Deno.exit = exit;
  await runJob(job, { listen, exit, begun });
};

/** Blocks this thread until the main thread has ended the process. */
function stopHere(): never {
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
