import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** Descriptors of a process may be limited to 20,000, with no way up. */
const mostOfOneMaker = 9_000;
const script = fileURLToPath(new URL("maker.ts", import.meta.url));

/** Sockets that other processes hold, until they are disposed of or this process ends. */
export class Makers implements AsyncDisposable {
  readonly #makers: ChildProcessByStdio<Writable, Readable, null>[] = [];

  /** Makes `tcp` TCP sockets in mixed states and `unix` AF_UNIX ones. */
  static async make(tcp: number, unix: number): Promise<Makers> {
    const makers = new Makers();
    const processes = Math.max(1, Math.ceil((tcp + unix) / mostOfOneMaker));
    for (let index = 0; index < processes; index++) {
      const share = (all: number) => Math.floor(all / processes) + Number(index < all % processes);
      await makers.#start(share(tcp), share(unix) >> 1);
    }
    return makers;
  }

  async #start(tcp: number, pairs: number): Promise<void> {
    const args = ["run", "-A", "--quiet", "--conditions=@ipcbook/source", script];
    const maker = spawn(process.execPath, [...args, `${tcp}`, `${pairs}`], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.#makers.push(maker);
    const [text] = await Promise.race([
      once(maker.stdout, "data"),
      once(maker, "exit").then(() => [""]),
    ]);
    if (`${text}`.trim() !== "ready") {
      throw new Error(`Cannot make sockets: a maker ended (${tcp})`);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#makers.map(async (maker) => {
      if (maker.exitCode !== null) return;
      const ended = once(maker, "exit");
      maker.stdin.end();
      await ended;
    }));
  }
}
