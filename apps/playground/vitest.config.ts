import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// The exercises as a test suite: of the references, or of a submission (IPCBOOK_SUBMISSION=DIR). The tests of the
// playground itself are run from the root.
export default defineConfig({
  ssr: { resolve: { conditions: ["@ipcbook/source", "node", "import", "default"] } },
  test: {
    include: ["suites/*.suite.ts"],
    environment: "node",
    pool: "forks",
    maxConcurrency: availableParallelism(),
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
