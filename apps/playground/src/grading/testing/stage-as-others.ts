import { execFileSync } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { root } from "../../shell/shell.ts";

const script = fileURLToPath(new URL("stage-here.ts", import.meta.url));
/** What lets root read whatever the permissions say: capabilities(7). */
const overrides = "-dac_override,-dac_read_search";

/** What staging finds in a folder for somebody whom permissions bind, whoever runs the test. */
export function stageAsOthers(
  path: string,
): { refused: string[]; faults: string[]; remarks: string[] } {
  const bound = process.getuid?.() === 0 ? ["setpriv", `--bounding-set=${overrides}`] : [];
  const deno = join(root, "node_modules/.bin/deno");
  const command = [deno, "run", "-A", "--quiet", "--config", join(root, "deno.json"), script, path];
  const [program, ...args] = [...bound, ...command] as [string, ...string[]];
  return JSON.parse(execFileSync(program, args, { encoding: "utf8" }));
}
