import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { exercises } from "./exercises.ts";

/** Where attacks take place: what there is to find, to reach and to harm, and what shows that it was. */
export class Place {
  /** Stands in every file here, in the environment and in the references: nothing that comes out may hold it. */
  readonly secret: string = `secret-${randomUUID()}`;
  readonly folder: string = mkdtempSync(join(tmpdir(), "ipcbook-attacks-"));
  /** Where everything that a check makes is. */
  readonly temporary: string = join(this.folder, "tmp");
  readonly secretFile: string = join(this.folder, "secret.txt");
  readonly otherSubmission: string = join(this.folder, "submissions", "other", "attempt.ts");
  /** A server on the machine that answers as the reference does, at a path and at a port. */
  readonly serverPath: string = join(this.folder, "server.sock");
  serverPort = 0;
  /** How often somebody has come there. */
  visits = 0;
  readonly #servers: Server[] = [];
  #victim: ChildProcess | null = null;
  #files = "";

  /** Puts everything there. */
  async make(): Promise<void> {
    mkdirSync(this.temporary);
    this.#victim = spawn("sleep", ["3600"], { stdio: "ignore" });
    mkdirSync(join(this.otherSubmission, ".."), { recursive: true });
    writeFileSync(this.secretFile, this.secret);
    writeFileSync(this.otherSubmission, `export const secret = "${this.secret}";`);
    for (const [kind, { honest }] of Object.entries(exercises)) {
      writeFileSync(this.reference(kind), `// ${this.secret}\n${honest}`);
    }
    // What Deno and Node would look for beside an attempt.
    const url = pathToFileURL(this.reference("handler")).href;
    writeFileSync(join(this.folder, "deno.json"), JSON.stringify({ imports: { stolen: url } }));
    writeFileSync(
      join(this.folder, "package.json"),
      JSON.stringify({ type: "module", imports: { "#stolen": url }, exports: url, name: "stolen" }),
    );
    writeFileSync(join(this.folder, ".npmrc"), "registry=http://127.0.0.1:9/\n");
    this.serverPort = (await this.#serve({ port: 0, host: "127.0.0.1" }) as AddressInfo).port;
    await this.#serve({ path: this.serverPath });
    process.env.IPCBOOK_ATTACK_SECRET = this.secret;
    process.env.TMPDIR = this.temporary;
    this.#files = this.#list();
  }

  /** Path of a reference, and where an attempt would be beside it. */
  reference(kind: string): string {
    return join(this.folder, `${kind}-reference.ts`);
  }

  get victim(): number {
    return this.#victim!.pid!;
  }

  /** What was harmed, in words; nothing else may be in the list. */
  harm(): string[] {
    const { pid, exitCode, signalCode } = this.#victim!;
    return [
      ...(this.visits > 0 ? [`a server was visited ${this.visits} times`] : []),
      ...(exitCode !== null || signalCode !== null ? [`process ${pid} was ended`] : []),
      ...(this.#list() === this.#files ? [] : [`files have changed: ${this.#list()}`]),
      ...readdirSync(this.temporary).map((name) => `left behind: ${name}`),
    ];
  }

  remove(): void {
    this.#victim?.kill("SIGKILL");
    for (const server of this.#servers) server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #serve(at: { port: number; host: string } | { path: string }): Promise<unknown> {
    const server = createServer((socket) => {
      this.visits++;
      socket.on("error", () => {});
      socket.on("data", (bytes) => socket.write(bytes.map((byte) => byte - 32)));
    });
    this.#servers.push(server);
    await new Promise<void>((resolve) => server.listen(at, resolve));
    return server.address();
  }

  /** The files that nobody may touch, with what is in them. */
  #list(): string {
    return readdirSync(this.folder, { recursive: true, encoding: "utf8", withFileTypes: true })
      .filter((entry) => !entry.parentPath.startsWith(this.temporary))
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${name}: ${readFileSync(join(parentPath, name), "utf8")}`)
      .sort().join("\n");
  }
}
