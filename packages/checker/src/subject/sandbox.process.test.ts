import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { Bench, sources } from "../testing/exercise.ts";

const bench = new Bench();
afterAll(() => bench.remove());

const secret = join(bench.folder, "secret.txt");
writeFileSync(secret, "the secret");
const reference = join(bench.folder, "reference.ts");
const referenceUrl = pathToFileURL(reference).href;
const silent = "export async function handler() {}";

/** What an attempt tries, and what the runtime says to it. */
const refused: Record<string, [source: string, says: RegExp]> = {
  "read a file": [`Deno.readTextFileSync("${secret}"); ${silent}`, /Requires read access/],
  "read a file through node:fs": [
    `import fs from "node:fs"; fs.readFileSync("${secret}"); ${silent}`,
    /Requires read access/,
  ],
  "import the reference": [`export { handler } from "${referenceUrl}";`, /Requires read access/],
  "import the reference later": [
    `export const { handler } = await import("${referenceUrl}");`,
    /Requires read access/,
  ],
  "import a file as text": [
    `import text from "${pathToFileURL(secret).href}" with { type: "text" }; console.log(text);
     ${silent}`,
    /Requires read access/,
  ],
  "write a file": [`Deno.writeTextFileSync("${secret}", ""); ${silent}`, /Requires write access/],
  "list the folder of all subjects": [
    `Deno.readDirSync("${join(bench.folder, "..")}"); ${silent}`,
    /Requires read access/,
  ],
  "listen elsewhere": [
    `Deno.listen({ hostname: "127.0.0.1", port: 0 }); ${silent}`,
    /Requires net access/,
  ],
  "connect elsewhere": [
    `await Deno.connect({ hostname: "127.0.0.1", port: 9 }); ${silent}`,
    /Requires net access/,
  ],
  "read the environment": [`console.log(Deno.env.toObject()); ${silent}`, /Requires env access/],
  "start a program": [`new Deno.Command("/bin/sh").outputSync(); ${silent}`, /Requires run access/],
  "kill another process": [`Deno.kill(1, "SIGTERM"); ${silent}`, /Requires run access/],
  "call libc": [`Deno.dlopen("libc.so.6", {}); ${silent}`, /Requires ffi access/],
  "load a package": [`import fc from "npm:fast-check"; ${silent}`, /npm|not allowed|cached/i],
  "load code from the network": [
    `import "https://example.com/x.ts"; ${silent}`,
    /remote|cached|Requires import access/i,
  ],
};

test.each(Object.entries(refused))("a subject may not %s", async (_, [source, says]) => {
  const verdict = await bench.check(source);
  expect(verdict).toMatchObject({ verdict: "fail", diagnosis: { id: "cannot-import" } });
  expect(verdict.diagnosis?.explanation.en).toMatch(says);
});

test("a subject keeps nothing for the next one", async () => {
  const source = `
    const names = ["caches", "localStorage", "sessionStorage"].filter((name) => name in globalThis);
    if (names.length > 0) throw new Error(names.join());
    ${sources.reference}`;
  expect((await bench.check(source)).verdict).toBe("pass");
});

test("a subject takes no configuration from beside the attempt", async () => {
  writeFileSync(
    join(bench.folder, "deno.json"),
    JSON.stringify({ imports: { "stolen": referenceUrl } }),
  );
  const { diagnosis } = await bench.check(`export { handler } from "stolen";`);
  expect(diagnosis).toMatchObject({ id: "cannot-import" });
});

/** Attempts that are right most of the time. */
const nearly: Record<string, string> = {
  "for one value only": sources.reference.replace("-= 32", "-= buffer[i] === 0x71 ? 31 : 32"),
  "from the 25th client on": `let clients = 0; ${
    sources.reference.replace("-= 32", "-= clients > 24 ? 31 : 32")
      .replace("const buffer", "clients++; const buffer")
  }`,
  "for every fifth client, which it leaves open": `let clients = 0; ${
    sources.reference.replace(
      "conn.close()",
      "clients++ % 5 ? conn.close() : await conn.closeWrite()",
    )
  }`,
  "until it ends itself": `setTimeout(() => Deno.exit(0), 200); ${sources.reference}`,
};

test.each(Object.entries(nearly))(
  "check() fails an attempt that is wrong %s",
  async (_, source) => {
    const verdict = await bench.check(source, { seed: 4 });
    expect(verdict.verdict, JSON.stringify(verdict)).toBe("fail");
  },
);
