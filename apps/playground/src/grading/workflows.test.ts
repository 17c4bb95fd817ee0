import { NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

interface Step {
  name?: string;
  id?: string;
  uses?: string;
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, string>;
}

interface Workflow {
  permissions: unknown;
  jobs: Record<string, { needs?: string; strategy?: unknown; steps: Step[] }>;
}

interface Job {
  stage: string;
  parallel?: number;
  image?: string;
  before_script: string[];
  script: string[];
  artifacts: { paths: string[]; reports?: unknown };
}

const read = (name: string) => readFileSync(new URL(`../../ci/${name}`, import.meta.url), "utf8");

/** What GitHub's own parser finds wrong. */
function errorsOf(name: string, content: string): string[] {
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

/** What the runs say that does not parse as shell. */
function shellErrors(runs: readonly string[]): string[] {
  return runs.map((run) => spawnSync("bash", ["-n"], { input: run, encoding: "utf8" }).stderr)
    .filter((error) => error !== "");
}

describe.each(["github-classroom.yml", "github-matrix.yml"])("%s", (name) => {
  const content = read(name);
  const workflow: Workflow = parse(content);
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap(({ steps }) => steps);
  const runs = steps.flatMap(({ run }) => run ?? []);

  test("is a workflow, by GitHub's own parser", () => {
    expect(errorsOf(name, content)).toEqual([]);
    expect(errorsOf(name, content.replace("runs-on:", "runs-an:"))).not.toEqual([]);
    expect(errorsOf(name, content.replace("${{ ", "${{ nothing."))).not.toEqual([]);
    expect(shellErrors(runs)).toEqual([]);
  });

  test("gives attempts no rights, and puts no value of others into a script", () => {
    expect(workflow.permissions).toEqual({ contents: "read" });
    expect(runs.join("\n")).not.toContain("${{");
    for (const { uses, with: options } of steps) {
      if (!uses?.startsWith("actions/checkout@")) continue;
      expect(options?.["persist-credentials"]).toBe(false);
    }
  });

  test("installs bubblewrap before it grades", () => {
    const place = (text: string) => runs.findIndex((run) => run.includes(text));
    expect(place("bubblewrap")).toBeGreaterThanOrEqual(0);
    expect(place("bubblewrap")).toBeLessThan(place("ipcbook grade"));
  });
});

test("github-classroom.yml hands the result to the reporter by the name that it looks for", () => {
  const { jobs: { grade } }: Workflow = parse(read("github-classroom.yml"));
  const reporter = grade!.steps.at(-1)!;
  const runner = reporter.with!.runners!;
  expect(grade!.steps.map(({ id }) => id)).toContain(runner);
  expect(reporter.env).toEqual({
    [`${runner.toUpperCase()}_RESULTS`]: `\${{ steps.${runner}.outputs.result }}`,
  });
});

test("github-matrix.yml merges the parts that it has graded", () => {
  const { jobs: { grade, merge } }: Workflow = parse(read("github-matrix.yml"));
  expect(grade!.strategy).toEqual({ "fail-fast": false, matrix: { shard: [1, 2, 3, 4] } });
  expect(grade!.steps.find(({ name }) => name === "Grade a part")!.env!.SHARD)
    .toBe("${{ matrix.shard }}/${{ strategy.job-total }}");
  expect(merge!.needs).toBe("grade");
  expect(merge!.steps.map(({ run }) => run).join("\n")).toContain(
    "ipcbook merge parts/* --out marks",
  );
});

test("gitlab.yml grades in parallel, and merges the parts", () => {
  const { default: { image }, grade, merge, stages } = parse(read("gitlab.yml")) as {
    default: { image: string };
    stages: string[];
    grade: Job;
    merge: Job;
  };
  expect(image).toMatch(/^node:/);
  expect([grade.stage, merge.stage]).toEqual(stages);
  expect(grade.parallel).toBe(4);
  expect(grade.before_script.join("\n")).toContain("bubblewrap");
  expect(grade.script[0]).toContain('--shard "$CI_NODE_INDEX/$CI_NODE_TOTAL"');
  expect(grade.artifacts.paths).toEqual(["parts/"]);
  expect(merge.script).toEqual(["npx ipcbook merge parts/* --out marks || [ $? -le 2 ]"]);
  expect(merge.artifacts.reports).toEqual({ junit: "marks/junit.xml" });
  const runs = [grade, merge].flatMap(({ before_script, script }) => [...before_script, ...script]);
  expect(shellErrors(runs)).toEqual([]);
});
