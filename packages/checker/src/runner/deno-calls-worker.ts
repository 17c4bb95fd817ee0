import type { Channel } from "@ipcbook/syscalls/remote";
import { askText, isRunOver } from "@ipcbook/syscalls/remote";
import { type Line, runAttempt, type Start } from "./calls-attempt.ts";
import { fault } from "./job.ts";

interface WorkerScope {
  onmessage: ((event: MessageEvent) => void) | null;
  addEventListener(type: string, listener: (event: PromiseRejectionEvent) => void): void;
  Deno: { exit: (status?: number) => never };
}
const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data }: MessageEvent<Start>) => {
  let begin: () => void;
  const line: Line = {
    channel: data.channel,
    renewed: () => new Promise((resolve) => begin = resolve),
  };
  scope.onmessage = ({ data: channel }: MessageEvent<Channel>) => {
    line.channel = channel;
    begin();
  };
  for (const name of ["caches", "localStorage", "sessionStorage"]) {
    Reflect.deleteProperty(globalThis, name);
  }
  const exit = (status: number, message?: string): never => {
    askText(line.channel, JSON.stringify({ say: "exit", status, message }));
    throw new Error("unreachable");
  };
  // Left to itself, an exit in a Worker ends the Worker only: the process waits for it.
  scope.Deno.exit = (status = 0) => exit(status);
  scope.addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    // A process that is killed says nothing more.
    if (isRunOver(line.channel)) return;
    try {
      exit(fault.uncaught, String(event.reason?.stack ?? event.reason));
    } catch (error) {
      if (!isRunOver(line.channel)) throw error;
    }
  });
  runAttempt(data, line);
};
