import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { run } from "../testing/run.ts";

const recorded = fileURLToPath(new URL("../fixtures/net-tools-2.10/", import.meta.url));

/** Both outputs in the order in which they were written. */
async function written(argv: string[], isTerminal: boolean): Promise<string> {
  const all: string[] = [];
  await run(["--proc-root", `${recorded}proc`, ...argv], {
    etc: `${recorded}etc`,
    out: (bytes) => all.push(Buffer.from(bytes).toString("latin1")),
    err: (text) => all.push(text),
    isTerminal: () => isTerminal,
  });
  return all.join("");
}

test("netstat() writes an error line after the rows before it on a terminal, else before them", async () => {
  const rows = /Active Internet connections/;
  const line = "netstat: no support for `AF IPX' on this system.\n";
  const argv = ["-tln", "--ipx"];
  const [shown, piped] = [await written(argv, true), await written(argv, false)];
  expect(shown).toMatch(rows);
  assert(shown.endsWith(line));
  assert(piped.startsWith(line));
});

test("netstat() writes full buffers of 4096 bytes before an error line, as stdio does", async () => {
  const all = await written(["-tuwxan", "--ipx"], false);
  const text = all.replaceAll("warning, got bogus unix line.\n", "");
  expect(text.indexOf("netstat: no support") % 4096).toBe(0);
  assert(text.indexOf("netstat: no support") > 0);
});
