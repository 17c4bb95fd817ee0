import { readFileSync } from "node:fs";
import process from "node:process";
import { defineConfig } from "vitest/config";

/** What runs in processes of its own, which are the same whatever runs the test: once is enough. */
const once = ["**/*.process.test.ts", "packages/checker/attacks/**"];

/** GitHub's parser of workflows imports its own JSON as only bundlers do, and names source maps that it does not ship. */
const parser = "@actions/workflow-parser";

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
    include: ["packages/*/{src,attacks}/**/*.test.ts", "apps/*/src/**/*.test.ts"],
    exclude: ["**/node_modules/**", ...("deno" in process.versions ? once : [])],
    environment: "node",
    server: { deps: { inline: [parser] } },
    pool: "forks",
    // A test waits for its subject about half of the time.
    maxWorkers: "100%",
    // CI's machines are shared: what fails there is tried once more, and the report says so.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
