// The command in a few files: to load each module by itself would take as long as Node takes to start.
import { defineConfig } from "rolldown";

/** koffi finds its binary beside itself: it stays where @ipcbook/syscalls has it. */
const koffiOutside = {
  name: "koffi-outside",
  resolveId: (id) => id === "koffi" ? "\0koffi" : null,
  load: (id) =>
    id === "\0koffi"
      ? `import { createRequire } from "node:module";
         export default createRequire(import.meta.resolve("@ipcbook/syscalls"))("koffi");`
      : null,
};

export default defineConfig({
  input: { "netstat-lite": "src/bin.ts" },
  platform: "node",
  plugins: [koffiOutside],
  resolve: { conditionNames: ["@ipcbook/source", "node", "import"] },
  output: {
    dir: "dist/bin",
    format: "esm",
    chunkFileNames: "[name].js",
    cleanDir: true,
    // What several tables need is one file, and what speaks netlink another.
    codeSplitting: {
      groups: [
        { name: "shared", test: /(lite\/src\/(?!netlink\/)|byteorder\/)/, minShareCount: 2, priority: 2 },
        { name: "netlink", test: /\/(syscalls|netlink)\/|koffi/, priority: 1 },
      ],
    },
  },
});
