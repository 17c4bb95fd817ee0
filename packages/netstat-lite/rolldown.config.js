// The command in a few files, and in CommonJS: to load each module by itself takes as long as Node takes
// to start, and to import node:fs takes 4 ms, since all that it exports is made then.
import { defineConfig } from "rolldown";

/**
 * koffi stays where @ipcbook/syscalls has it. Its binary is loaded by its name: to look for it takes koffi
 * five times as long, and is for where it has another name or place, or is for another libc.
 */
const koffi = `
import { createRequire } from "node:module";

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

export default loadKoffi();
`;

/** The global, which CommonJS has on Deno too: an import of node:process copies all that is in it. */
const replaced = { koffi, "node:process": "export default globalThis.process;" };

const withReplaced = {
  name: "replaced",
  resolveId: (id) => id in replaced ? `\0${id}` : null,
  load: (id) => replaced[id.slice(1)] ?? null,
};

/** What every table of sockets needs: one file, since each takes a millisecond to load. */
const always =
  /rolldown.runtime|byteorder\/|node:process|lite\/src\/((scan|format|names|owners)\/|command\/(?!print|usage)|tables\/(?!confirmed|judge|known|groups|routes?|lost-routes|stat|counter|interf|ask|sctp|format|compare|header|tcp-over)|(bin|byte-string|address|state|unless)\b)/;

export default defineConfig({
  input: { "netstat-lite": "src/bin.ts" },
  platform: "node",
  plugins: [withReplaced],
  resolve: { conditionNames: ["@ipcbook/source", "node", "import"] },
  output: {
    dir: "dist/bin",
    // Half as large is loaded in three quarters of the time.
    minify: true,
    format: "cjs",
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name].cjs",
    cleanDir: true,
    // What speaks netlink is another one: a table from /proc must not load koffi.
    codeSplitting: {
      groups: [
        { name: "base", test: always, priority: 2 },
        {
          name: "netlink",
          test: /\/(syscalls|netlink)\/|tcp-over|-(diag|message)\.ts$|\0koffi/,
          priority: 1,
        },
      ],
    },
  },
});
