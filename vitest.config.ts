import process from "node:process";
import { defineConfig } from "vitest/config";

/** They run the command as a process, which is the same whatever runs the test: once is enough. */
const once = "**/*.process.test.ts";

export default defineConfig({
  // The tests run on the sources: nothing has to be built first.
  ssr: { resolve: { conditions: ["@ipcbook/source", "node", "import", "default"] } },
  test: {
    include: ["packages/*/{src,attacks}/**/*.test.ts", "apps/*/src/**/*.test.ts"],
    exclude: ["**/node_modules/**", ...("deno" in process.versions ? [once] : [])],
    environment: "node",
    pool: "forks",
    // A test waits for its subject about half of the time.
    maxWorkers: "100%",
    // CI's machines are shared: what fails there is tried once more, and the report says so.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
