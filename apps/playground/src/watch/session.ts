import type { CheckOptions } from "@ipcbook/checker";
import { join } from "node:path";
import { entries, type Entry, referenceOf, starterOf } from "../book/entry.ts";
import type { Checked } from "../checking/check-entry.ts";
import { attemptPath, deskFolder } from "../desk/attempt-path.ts";
import { findStrays } from "../desk/find-strays.ts";
import { findChangedOriginals } from "../desk/originals.ts";
import type { ProgressLine } from "../shell/progress-line.ts";
import { type Change, FileWatcher } from "./file-watcher.ts";
import { PreparedChecks } from "./prepared-checks.ts";

/** What a session tells. */
export interface Listener {
  checked(checked: Checked): void;
  gone(entry: Entry, path: string): void;
  stray(found: string, attempt: string): void;
  original(file: string, attempt: string): void;
  failed(error: unknown): void;
}

/** Watches the desk, and checks what is saved, one after the other; no save is lost. */
export class Session {
  readonly #home: string;
  readonly #scope: readonly Entry[];
  readonly #listener: Listener;
  readonly #checks: PreparedChecks;
  readonly #progress: ProgressLine;
  readonly #queue = new Set<Entry>();
  readonly #watcher: FileWatcher;
  #running: Promise<void> | null = null;
  #isHeld = false;

  constructor(
    home: string,
    scope: readonly Entry[],
    how: Pick<CheckOptions, "seed" | "runtime" | "tier">,
    progress: ProgressLine,
    listener: Listener,
  ) {
    this.#home = home;
    this.#scope = scope;
    this.#listener = listener;
    this.#progress = progress;
    this.#checks = new PreparedChecks(home, how);
    this.#watcher = new FileWatcher({
      folders: [
        join(home, "attempts"),
        ...new Set(entries.map((entry) => deskFolder(home, entry))),
      ],
      files: entries.flatMap((entry) => [starterOf(entry), referenceOf(entry)]),
    }, (change) => this.#onChange(change));
  }

  /** Checks an attempt as soon as the one before is done. Asked for twice meanwhile, it is checked once. */
  check(entry: Entry): void {
    this.#queue.add(entry);
    this.#start();
  }

  prepare(entry: Entry): void {
    if (!this.#running) this.#checks.prepare(entry);
  }

  /** Nothing is checked until `release()`: something else gets the terminal when this resolves. */
  async hold(): Promise<void> {
    this.#isHeld = true;
    await this.#running;
  }

  release(): void {
    this.#isHeld = false;
    this.#start();
  }

  /** Resolves when nothing that was started runs any more. */
  async close(): Promise<void> {
    this.#watcher.close();
    this.#queue.clear();
    await this.#running;
    await this.#checks.close();
  }

  #onChange({ path, gone }: Change): void {
    const entry = entries.find((entry) => attemptPath(this.#home, entry) === path);
    if (entry) {
      if (!this.#scope.includes(entry)) return;
      if (gone) this.#listener.gone(entry, path);
      else this.check(entry);
      return;
    }
    const stray = findStrays(this.#home, entries).find((stray) => stray.path === path);
    if (stray) this.#listener.stray(stray.path, stray.attempt);
    for (const changed of findChangedOriginals(this.#home, entries)) {
      this.#listener.original(changed.path, attemptPath(this.#home, changed.entry));
    }
  }

  #start(): void {
    this.#running ??= this.#run()
      .catch((error) => this.#listener.failed(error))
      .finally(() => this.#running = null);
  }

  async #run(): Promise<void> {
    let last: Entry | undefined;
    // The queue may have grown during a check.
    for (let entry = this.#next(); entry; entry = this.#next()) {
      const { id } = last = entry;
      const checked = await this.#checks.check(entry, (now) => this.#progress.show(id, now));
      this.#progress.clear();
      this.#listener.checked(checked);
    }
    if (last) this.#checks.prepare(last);
  }

  #next(): Entry | undefined {
    if (this.#isHeld) return undefined;
    const [entry] = this.#queue;
    if (entry) this.#queue.delete(entry);
    return entry;
  }
}
