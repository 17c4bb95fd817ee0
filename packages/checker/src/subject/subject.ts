import type { ChildProcess } from "node:child_process";
import { writeFileSync } from "node:fs";
import type { Duplex } from "node:stream";
import type { Endpoint } from "@ipcbook/conn";
import { residentPages } from "../kernel/resident-pages.ts";
import { Threads } from "../kernel/threads.ts";
import type { Order, Report } from "../runner/job.ts";
import { type Inside, readInside } from "../sandbox/inside.ts";
import type { Tier } from "../sandbox/tier.ts";
import { type Exit, exitOf } from "./exit-of.ts";
import type { SubjectFolder } from "./folder.ts";
import { isAlive, livingIn } from "./living-in.ts";
import { hearReports } from "./hear-reports.ts";
import type { ReservedPort } from "./port.ts";
import { endThread, importAgain } from "./renewal.ts";
import { type Calls, readCalls, readCallsFrom } from "./read-calls.ts";
import { readOutput } from "./read-output.ts";
import type { Runtime } from "./runtime.ts";
import { signalProcess } from "./signal-process.ts";
import { killGroup } from "./spawn.ts";
import { canBeAhead, makesCallsOf, type Started, startProcess } from "./start-process.ts";
import { stripTypes } from "./strip-types.ts";
import type { SubjectOptions } from "./subject-options.ts";
import { keepCache } from "./warm-cache.ts";

/** The process that runs an attempt (or a reference, or a mistake), and its folder. */
export class Subject {
  /** Where it listens; that of a server is set with each start. */
  endpoint: Endpoint;
  /** What it has said last on its control channel. */
  report: Report | null = null;
  readonly runtime: Runtime;
  /** Its main thread makes the calls of the attempt. */
  readonly makesCalls: boolean;
  readonly isClient: boolean;
  /** How many sockets are its harness's. */
  harnessSockets = 0;
  /** The memory that it held when it was ready, in pages. */
  pagesAtStart = 0;
  /** How many bytes it had written when it was told to end for that; null if it was not. */
  writtenWhenTold: number | null = null;
  /** The ways in which its attempt sleeps and is woken by a timer, of which was seen that nothing comes. */
  readonly knownRounds: Set<string> = new Set();
  /** Whether anything has ever come of a timer of its attempt's, or may have. */
  actsOnTimer = false;
  /** Set once it has ended: the process, or all that was the attempt's in it. */
  exit: Exit | null = null;
  /** Its process has ended. */
  isGone = false;
  #ending: Promise<void> | null = null;
  readonly #waitForExit: ((exit: Exit) => void)[] = [];
  readonly #child: ChildProcess;
  readonly #tier: Tier;
  /** Nothing but what is ours runs in it. */
  readonly #isOurs: boolean;
  /** In the strong tier: the processes inside, once they are there. */
  #inside: Inside | null = null;
  readonly #folder: SubjectFolder;
  readonly #port: ReservedPort | null;
  readonly #gone: Promise<void>;
  /** Of `pid`, once that is known. */
  #threads: Threads | null = null;

  private constructor(
    { child, folder, endpoint, port, token }: Started,
    { kind, runtime, tier, isOurs = false }: SubjectOptions,
  ) {
    this.endpoint = endpoint;
    this.runtime = runtime;
    this.makesCalls = makesCallsOf(kind);
    this.isClient = kind === "client";
    this.#child = child;
    this.#tier = tier;
    this.#isOurs = isOurs;
    this.#folder = folder;
    this.#port = port;
    // It ends with the subject, and that is seen by its exit.
    child.stdio[4]?.on("error", () => {});
    if (this.makesCalls) {
      hearReports(child.stdio[4] as Duplex, token, (report) => this.#hear(report));
    }
    this.#gone = new Promise((resolve) => {
      child.once("exit", (code, signal) => {
        this.isGone = true;
        if (this.exit === null) {
          this.#end(tier === "strong" ? exitOf(code, signal) : { code, signal });
        }
        resolve();
      });
    });
  }

  /**
   * Starts one. It is not ready yet: that is `ready`'s business.
   *
   * @throws {SyntaxError} on Node, where the source is parsed here.
   */
  static spawn(options: SubjectOptions, grounds?: string): Subject {
    const source = options.runtime === "node" ? stripTypes(options.source) : options.source;
    const waits = canBeAhead(options);
    const subject = new Subject(startProcess(options, grounds, waits ? null : source), options);
    if (waits) subject.begin(source);
    return subject;
  }

  /** Starts one that waits for its attempt: `begin`. Null where none can wait, which is on Node. */
  static ahead(options: SubjectOptions, grounds?: string): Subject | null {
    return canBeAhead(options) ? new Subject(startProcess(options, grounds, null), options) : null;
  }

  /** The process that runs the attempt, once `isThere`. */
  get pid(): number {
    return this.#inside?.command ?? this.#child.pid!;
  }

  /** What the kernel shows of its threads, once `isThere`. */
  get threads(): Threads {
    return this.#threads ??= new Threads(this.pid);
  }

  /** Whether the process that runs the attempt is known: bubblewrap takes a moment to start it. */
  isThere(): boolean {
    if (this.#tier !== "strong") return true;
    if (!this.#inside?.command) this.#inside = readInside(this.#folder.inside);
    return (this.#inside?.command ?? null) !== null;
  }

  /** Gives it the attempt that it waits for. */
  begin(source: string): void {
    this.#write(source);
    this.#tell("\n");
  }

  #tell(text: string): void {
    (this.#child.stdio[4] as Duplex).write(text);
  }

  #hear(report: Report): void {
    this.report = report;
    if (report.did === "end") this.#end({ code: report.status, signal: null });
    // The end of the run before may have been reported after the renewal was asked for.
    if (report.did === "renew") this.exit = null;
  }

  #end(exit: Exit): void {
    this.exit = exit;
    for (const resolve of this.#waitForExit.splice(0)) resolve(exit);
  }

  /** Tells it to run, which `report` then is the answer to. */
  order(order: Order): void {
    this.report = null;
    this.#tell(`${JSON.stringify(order)}\n`);
  }

  /**
   * Ends its run as SIGKILL would end the process, and has the attempt imported again: a tenth of a new process's time. `source`
   * stands in its place from then on, which is for programs of ours only. Whether it is `ready` again, as after `spawn`, is
   * to be seen. False where it can't be done; then it has to be ended.
   */
  async renew(source?: string): Promise<boolean> {
    if (this.isGone || !canBeAhead(this)) return false;
    const tell = (text: string) => this.#tell(text);
    if (this.makesCalls) {
      this.#write(source);
      if (!await importAgain(this, tell, source === undefined ? "same" : "other")) return false;
      this.pagesAtStart = residentPages(this.pid);
    } else {
      if (!await endThread(this, tell)) return false;
      this.#write(source);
      tell("\n");
    }
    return true;
  }

  #write(source: string | undefined): void {
    if (source === undefined) return;
    writeFileSync(this.#folder.attempt, source);
    this.knownRounds.clear();
    this.actsOnTimer = false;
  }

  /** What it has printed so far, at most `outputLimit`, with its own folder's path taken out. */
  output(): string {
    return readOutput(this.#folder);
  }

  /**
   * The calls that a server or a client has made in its last run, as strace(1) prints them, with the folder of its
   * address taken out.
   */
  calls(): string[] {
    return this.makesCalls ? readCalls(this.#folder, this.endpoint) : [];
  }

  /** Those of them that stand behind `start`, a place in their file, and where the last one ends; whole lines only. */
  callsFrom(start: number): Calls {
    return this.makesCalls ? readCallsFrom(this.#folder, start) : { lines: [], end: start };
  }

  /** Resolves once it has ended. */
  exited(): Promise<Exit> {
    return this.exit
      ? Promise.resolve(this.exit)
      : new Promise((resolve) => this.#waitForExit.push(resolve));
  }

  /** Ends it with all its group, and returns when nothing of it is left. Once: its numbers are others' then. */
  end(): Promise<void> {
    return this.#ending ??= this.#takeAway();
  }

  async #takeAway(): Promise<void> {
    // What is inside ends with the process outside, but a moment later.
    killGroup(this.#child.pid!);
    const inside = this.#inside ?? readInside(this.#folder.inside);
    if (inside) signalProcess(inside.first, "SIGKILL");
    await this.#gone;
    // Who is killed starts nobody any more: these are all that there will be.
    const group = livingIn(this.#child.pid!);
    while (
      group.some((pid) => isAlive(pid, this.#child.pid)) || (inside && isAlive(inside.first))
    ) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    this.threads.close();
    this.#child.stdio[3]?.destroy();
    this.#child.stdio[4]?.destroy();
    this.#port?.release();
    // Then all that it loads of ours has been loaded.
    const wasReady = this.pagesAtStart > 0;
    if (wasReady && this.#isOurs && this.runtime === "deno") {
      keepCache(this.#folder, this.makesCalls);
    }
    this.#folder.remove();
  }
}
