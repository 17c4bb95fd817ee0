import { defineConfig } from "vitest/config";

export default defineConfig({
  // The tests run on the sources: nothing has to be built first.
  ssr: { resolve: { conditions: ["@ipcbook/source", "node", "import", "default"] } },
  test: {
    include: ["packages/*/src/**/*.test.ts", "apps/*/src/**/*.test.ts"],
    environment: "node",
    pool: "forks",
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
