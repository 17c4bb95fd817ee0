import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import process from "node:process";
import { defineConfig, type TestProjectConfiguration } from "vitest/config";

/** What counts happens in processes that are the same whatever runs the test: once is enough. */
const inProcesses = ["**/*.process.test.ts", "packages/checker/attacks/**/*.test.ts"];

/** GitHub's parser of workflows imports its own JSON as only bundlers do, and names source maps that it does not ship. */
const parser = "@actions/workflow-parser";

/** Without isolation the files share a process, in which they leave nothing behind: that halves their time. */
const project = (
  name: string,
  isolate: boolean,
  { include, exclude = [] }: { include: string[]; exclude?: string[] },
): TestProjectConfiguration => ({
  extends: true,
  test: { name, isolate, include, exclude: ["**/node_modules/**", ...exclude] },
});

export default defineConfig({
  // The tests run on the sources: nothing has to be built first.
  ssr: { resolve: { conditions: ["@ipcbook/source", "node", "import", "default"] } },
  plugins: [{
    name: "without-source-maps",
    load: (id) =>
      id.includes(`/${parser}/`) && id.endsWith(".js")
        ? readFileSync(id, "utf8").replace(/^\/\/# sourceMappingURL=.*$/m, "")
        : null,
  }],
  test: {
    projects: [
      project("code", false, {
        include: ["packages/*/src/**/*.test.ts", "apps/*/src/**/*.test.ts"],
        exclude: inProcesses,
      }),
      ...("deno" in process.versions ? [] : [project("processes", true, { include: inProcesses })]),
    ],
    environment: "node",
    server: { deps: { inline: [parser] } },
    pool: "forks",
    // A test waits for its subject about half of the time: one more than there are processors.
    maxWorkers: availableParallelism() + 1,
    // CI's machines are shared: what fails there is tried once more, and the report says so.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
