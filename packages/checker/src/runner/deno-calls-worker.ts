import type { Channel } from "@ipcbook/syscalls/remote";
import { askText } from "@ipcbook/syscalls/remote";
import { runAttempt } from "./calls-attempt.ts";
import { fault, type Job } from "./job.ts";

interface Start {
  job: Job;
  channel: Channel;
  ours: string[];
}
interface WorkerScope {
  onmessage: ((event: MessageEvent<Start>) => void) | null;
  addEventListener(type: string, listener: (event: PromiseRejectionEvent) => void): void;
  Deno: { exit: (status?: number) => never };
}
const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data: { job, channel, ours } }) => {
  scope.onmessage = null;
  for (const name of ["caches", "localStorage", "sessionStorage"]) {
    Reflect.deleteProperty(globalThis, name);
  }
  const exit = (status: number, message?: string): never => {
    askText(channel, JSON.stringify({ say: "exit", status, message }));
    throw new Error("unreachable");
  };
  // Left to itself, an exit in a Worker ends the Worker only: the process waits for it.
  scope.Deno.exit = (status = 0) => exit(status);
  scope.addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    exit(fault.uncaught, String(event.reason?.stack ?? event.reason));
  });
  runAttempt(job, channel, ours);
};
