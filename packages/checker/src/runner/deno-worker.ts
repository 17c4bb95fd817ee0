import { runJob } from "./harness.ts";
import type { Job } from "./job.ts";

interface WorkerScope {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
}
const scope = globalThis as unknown as WorkerScope;
const post = scope.postMessage.bind(scope);

scope.onmessage = async (event) => {
  scope.onmessage = null;
  const job: Job = JSON.parse(event.data);
  const { listen } = await import(`${job.conn}deno.ts`);
  // What would outlive the subject, or let it write without a permission, is taken away.
  for (const name of ["caches", "localStorage", "sessionStorage"]) {
    Reflect.deleteProperty(globalThis, name);
  }
  await runJob(job, {
    listen,
    end(status, message) {
      console.error(message);
      post(status);
    },
  });
};
