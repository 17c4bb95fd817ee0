import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { drawSeed, privateNetwork, smokeTest } from "@ipcbook/checker";
import type { GradeAnswer, GradeRequest, HowGraded } from "../src/grading/grade-request.ts";
import { recordingsFolders } from "../src/grading/recordings-folders.ts";
import { Helper } from "../src/helpers/helper.ts";
import { en } from "../src/texts/en.ts";

type GradeHelper = Helper<GradeRequest, never, GradeAnswer>;

/** Grading processes for the tests: nothing of a submission ever runs in a test's own process. */
export class Graders {
  readonly how: HowGraded;
  readonly #folder: string;
  readonly #idle: GradeHelper[] = [];
  readonly #all: GradeHelper[] = [];

  private constructor(folder: string, how: HowGraded) {
    this.#folder = folder;
    this.how = how;
  }

  /**
   * Makes them, for the best tier there is.
   *
   * @throws {Error} if that is not the strong one, and `isStranger` says that somebody else has written what will run.
   */
  static async open(isStranger: boolean): Promise<Graders> {
    const { tier, lacking } = await smokeTest();
    if (tier !== "strong" && isStranger && process.env.IPCBOOK_I_TRUST_SUBMISSIONS !== "1") {
      throw new Error(
        en.grade.notStrong(lacking ?? "").join("\n").replace(
          "--i-trust-submissions",
          "IPCBOOK_I_TRUST_SUBMISSIONS=1",
        ),
      );
    }
    const folder = mkdtempSync(join(tmpdir(), "ipcbook-"));
    const seed = Number(process.env.IPCBOOK_SEED ?? drawSeed());
    return new Graders(folder, {
      seed,
      tier,
      runtime: "deno",
      recordings: recordingsFolders(folder),
    });
  }

  /** What came of an attempt. */
  async grade(exercise: string, source: string): Promise<GradeAnswer> {
    const helper = this.#idle.pop() ?? this.#start();
    const answer = await helper.ask({ do: "grade", exercise, source, how: this.how }, () => {});
    this.#idle.push(helper);
    return answer;
  }

  #start(): GradeHelper {
    const subjects = mkdtempSync(join(this.#folder, "subjects-"));
    const script = new URL("../src/grading/grade-helper.ts", import.meta.url);
    const prefix = this.how.tier === "strong" ? privateNetwork(subjects) : [];
    const helper: GradeHelper = new Helper(script, { prefix, env: { TMPDIR: subjects } });
    this.#all.push(helper);
    return helper;
  }

  /** Ends them. */
  close(): void {
    for (const helper of this.#all) helper.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
