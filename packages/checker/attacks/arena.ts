import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { createInterface, type Interface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { check } from "../src/engine/check.ts";
import { Recordings } from "../src/engine/recordings.ts";
import { strongTier, type Tier } from "../src/sandbox/tier.ts";
import { gist } from "../src/testing/attempts.ts";
import type { Verdict } from "../src/verdict.ts";
import { type Attack, clientThat, handlerThat, refused, tried, type Try } from "./attack.ts";
import { exercises } from "./exercises.ts";
import { Place } from "./place.ts";
import { processesIn, socketsIn, watch } from "./watch.ts";

/** Far above what is allowed, because it is looked at from time to time only, and machines are slow. In MiB. */
const most = { memory: 1_500, disk: 300, checker: 500 };
/** A verdict goes into a report, whatever is in it. In characters. */
const longestVerdict = 1024 * 1024;
const deno = join(dirname(createRequire(import.meta.url).resolve("deno/package.json")), "deno");

/** Has attacks checked, an honest attempt beside every third, and sees that nothing comes of them. */
export class Arena {
  readonly place: Place = new Place();
  readonly #tier: Tier;
  readonly #recordings = new Recordings();
  /** The honest one is checked by another process, as another submission is, with temporary files elsewhere. */
  #companion: ChildProcess | null = null;
  #said: Interface | null = null;
  #checked = 0;
  readonly #elsewhere = mkdtempSync(join(tmpdir(), "ipcbook-honest-"));

  constructor(tier: Tier) {
    this.#tier = tier;
  }

  async open(): Promise<void> {
    // Without it nothing can be said of this tier, so nothing is left out: apt-get install bubblewrap util-linux.
    if (this.#tier === "strong") strongTier();
    const env = { ...process.env, TMPDIR: this.#elsewhere };
    await this.place.make();
    const script = fileURLToPath(new URL("companion.ts", import.meta.url));
    this.#companion = spawn(
      deno,
      ["run", "-A", "--quiet", script, this.#tier, this.place.reference("handler")],
      { env, stdio: ["pipe", "pipe", "inherit"] },
    );
    this.#said = createInterface({ input: this.#companion.stdout! });
  }

  close(): void {
    this.#companion?.kill("SIGKILL");
    this.place.remove();
    rmSync(this.#elsewhere, { recursive: true, force: true });
  }

  /** Has an attack checked. */
  async face(attack: Attack): Promise<Verdict> {
    const { source } = attack;
    const verdict = await this.#check(
      { ...attack, source: typeof source === "string" ? source : source(this.place) },
    );
    expect(gist(verdict), JSON.stringify(verdict)).toMatch(attack.sees);
    return verdict;
  }

  /** Has an honest attempt checked that tries all of these: each must come to nothing, and it must pass. */
  async refuse(
    tries: readonly Try[],
    kind: "handler" | "client",
    runtime?: "node",
  ): Promise<void> {
    const { honest } = exercises[kind];
    const that = kind === "client" ? clientThat : handlerThat;
    const source = that(tries, this.place, honest);
    let verdict = await this.#check({ kind, runtime, source });
    // As a grader does, where the machine was busy for a moment.
    if (verdict.verdict === "inconclusive") {
      verdict = await this.#check({ kind, runtime, source });
    }
    expect(gist(verdict), JSON.stringify(verdict)).toBe("pass");
    const said = tried(verdict.output);
    for (const [index, { tries: what, says = refused }] of tries.entries()) {
      expect(said.get(index), `an attempt that ${what}`).toMatch(says);
    }
  }

  async #check(
    { kind = "handler", runtime, source }: Pick<Attack, "kind" | "runtime"> & { source: string },
  ): Promise<Verdict> {
    const { temporary } = this.place;
    const { exercise } = exercises[kind];
    const isBeside = this.#checked++ % 3 === 0;
    const beside = isBeside ? this.#checkHonest() : "pass";
    const { result: verdict, peak } = await watch(temporary, () =>
      check({
        exercise,
        reference: this.place.reference(kind),
        mistakes: {},
        attempt: { source },
        seed: 1,
        runtime,
        tier: this.#tier,
        recordings: this.#recordings,
      }));
    const text = JSON.stringify(verdict);
    expect(text).not.toContain(this.place.secret);
    expect(text).not.toContain("root:x:0:0");
    expect(text.length).toBeLessThan(longestVerdict);
    expect(processesIn(temporary)).toEqual([]);
    expect(socketsIn(temporary)).toEqual([]);
    expect(this.place.harm()).toEqual([]);
    expect(peak.memory).toBeLessThan(most.memory);
    expect(peak.disk).toBeLessThan(most.disk);
    expect(peak.checker).toBeLessThan(most.checker);
    expect(await beside, "the verdict of another submission").toBe("pass");
    return verdict;
  }

  #checkHonest(): Promise<string> {
    const lines = this.#said!;
    const said = new Promise<string>((resolve) => {
      const end = () => resolve("none: its checker has ended");
      lines.once("close", end);
      lines.once("line", (line) => {
        lines.off("close", end);
        resolve(line);
      });
    });
    this.#companion!.stdin!.write("\n");
    return said;
  }
}
