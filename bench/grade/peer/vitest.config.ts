import { defineConfig } from "vitest/config";

export default defineConfig({
  ssr: { resolve: { conditions: ["@ipcbook/source", "node", "import", "default"] } },
  test: { include: ["*.test.ts"], pool: "forks", testTimeout: 5_000 },
});
