import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startRun } from "../driver/start-run.ts";
import { readThreads } from "../kernel/threads.ts";
import { ready } from "../subject/ready.ts";
import { makeSite } from "../subject/site.ts";
import { Subject } from "../subject/subject.ts";

/** A server of unix-server's kind, to be renewed. */
export interface RenewedServer extends AsyncDisposable {
  subject: Subject;
  /** Runs it at an address of its own; whether it listens. */
  run(): Promise<boolean>;
  /** The name of the thread that it runs in: each one has its own. */
  thread(): string;
}

/** What servers are made of here. */
export const prelude = `import * as calls from "@ipcbook/syscalls";
  import { accept, AF_UNIX, bind, close, epoll_create1, epoll_ctl, epoll_wait, FdSet, listen, poll, recv, select,
    SOCK_STREAM, socket } from "@ipcbook/syscalls";
  function listener(path: string): number {
    const fd = socket(AF_UNIX, SOCK_STREAM);
    bind(fd, { family: AF_UNIX, path });
    listen(fd, 5);
    return fd;
  }
  `;

/** Starts one, which waits for its first run. */
export async function renewedServer(source: string): Promise<RenewedServer> {
  const grounds = mkdtempSync(join(tmpdir(), "ipcbook-"));
  const subject = Subject.spawn({
    kind: "server",
    family: "unix",
    exports: ["server"],
    runtime: "deno",
    tier: "default",
    source: prelude + source,
  }, grounds);
  const problem = await ready(subject, () => subject.report?.did === "import");
  if (problem) throw new Error(`${JSON.stringify(problem)} ${subject.output()}`);
  return {
    subject,
    async run() {
      const { observation } = await startRun(subject, makeSite("unix", grounds), []);
      return observation?.saw === "started" && observation.listening;
    },
    // One that has been told to end may still be there.
    thread: () =>
      readThreads(subject.pid).map(({ name }) => name).filter((name) => /^worker-/.test(name))
        .sort((a, b) => Number(a.slice(7)) - Number(b.slice(7))).at(-1) ?? "",
    async [Symbol.asyncDispose]() {
      await subject.end();
      rmSync(grounds, { recursive: true, force: true });
    },
  };
}
