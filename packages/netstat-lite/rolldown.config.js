// The command in a few files, and in CommonJS: to load each module by itself takes as long as Node takes
// to start, and to import node:fs takes 4 ms, since all that it exports is made then.
import { defineConfig } from "rolldown";

/**
 * koffi stays where @ipcbook/syscalls has it. Its binary is loaded by its name: to look for it takes koffi
 * five times as long, and is for where it has another name or place, or is for another libc.
 */
const koffiOutside = {
  name: "koffi-outside",
  resolveId: (id) => id === "koffi" ? "\0koffi" : null,
  load: (id) => id === "\0koffi" ? koffiLoader : null,
};
const koffiLoader = `
const { createRequire } = require("node:module");

function loadKoffi() {
  const { platform, arch } = process;
  const here = createRequire(__filename);
  try {
    const file = platform + "_" + arch + "/koffi.node";
    const binary = here("@koromix/koffi-" + platform + "-" + arch + "/" + file);
    if (binary.version.startsWith("3.")) return binary;
  } catch {
    // Its own way, then.
  }
  return createRequire(here.resolve("@ipcbook/syscalls"))("koffi");
}

module.exports = loadKoffi();
`;

/** What no netlink is needed for: a table from /proc must not load koffi. */
const withoutNetlink =
  /byteorder\/|lite\/src\/((scan|format|names|owners|command)\/|tables\/(?!confirm|read-tcp|interf)|(address|state|unless)-)/;

export default defineConfig({
  input: { "netstat-lite": "src/bin.ts" },
  platform: "node",
  plugins: [koffiOutside],
  resolve: { conditionNames: ["@ipcbook/source", "node", "import"] },
  output: {
    dir: "dist/bin",
    format: "cjs",
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name].cjs",
    cleanDir: true,
    // What several tables need is one file, and what speaks netlink another.
    codeSplitting: {
      groups: [
        {
          name: "base",
          test: /byteorder\/|lite\/src\/(state-name|address-text|scan\/inet-record)/,
          priority: 3,
        },
        { name: "shared", test: withoutNetlink, minShareCount: 2, priority: 2 },
        { name: "netlink", test: /\/(syscalls|netlink)\/|-(diag|message)\.ts$|koffi/, priority: 1 },
      ],
    },
  },
});
