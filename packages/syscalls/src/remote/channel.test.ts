import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const workspace = fileURLToPath(new URL("../../../../", import.meta.url));

/**
 * One thread asks, the main one answers and says how often. A third one gives the notices that come
 * late when a thread is held up between its store and its notify.
 */
const threads = `
import { answerNext, makeChannel } from ${
  JSON.stringify(new URL("./mod.ts", import.meta.url).href)
};
const channel = makeChannel();
const asker = new Worker("data:text/typescript," + encodeURIComponent(\`
  import { askText } from ${JSON.stringify(new URL("./mod.ts", import.meta.url).href)};
  self.onmessage = ({ data: channel }) => {
    let wrong = 0;
    for (let i = 0; i < 5_000; i++) if (askText(channel, String(i)) !== "answer " + i) wrong++;
    askText(channel, "wrong: " + wrong);
  };
\`), { type: "module" });
const late = new Worker("data:text/javascript," + encodeURIComponent(\`
  self.onmessage = ({ data: channel }) => {
    for (const word = new Int32Array(channel, 0, 1);;) Atomics.notify(word, 0);
  };
\`), { type: "module" });
late.postMessage(channel);
asker.postMessage(channel);
let next = 0;
let repeated = 0;
for (let last = ""; !last.startsWith("wrong");) {
  answerNext(channel, { call: () => -1, errno: () => 0 }, (text) => {
    last = text;
    if (!text.startsWith("wrong") && Number(text) !== next++) repeated++;
    return "answer " + text;
  });
  if (repeated > 0) break;
}
console.log(JSON.stringify({ answered: next, repeated }));
Deno.exit(0);
`;

/** One thread asks and would go on; the main one ends it instead. */
const ended = `
import { endAsker, makeChannel } from ${
  JSON.stringify(new URL("./channel.ts", import.meta.url).href)
};
const channel = makeChannel();
const asker = new Worker("data:text/typescript," + encodeURIComponent(\`
  import { askText } from ${JSON.stringify(new URL("./mod.ts", import.meta.url).href)};
  self.onmessage = ({ data: channel }) => {
    // What runs there can't take this away.
    globalThis.close = () => {};
    self.postMessage("asks");
    try {
      for (;;) {
        try { askText(channel, "?"); } catch { continue; }
        self.postMessage("goes on");
      }
    } finally {
      self.postMessage("cleans up");
    }
  };
\`), { type: "module" });
const nameOf = (tid) => {
  try {
    return Deno.readTextFileSync("/proc/self/task/" + tid + "/comm");
  } catch {
    return ""; // It has ended since it was listed.
  }
};
const threads = () => [...Deno.readDirSync("/proc/self/task")]
  .filter(({ name }) => nameOf(name).startsWith("worker-"));
const heard = [];
const asks = new Promise((resolve) => {
  asker.onmessage = ({ data }) => { heard.push(data); resolve(); };
});
asker.postMessage(channel);
await asks;
while (new Int32Array(channel)[0] !== 1) await new Promise((resolve) => setTimeout(resolve, 1));
endAsker(channel);
for (let looks = 0; threads().length > 0 && looks < 1000; looks++) {
  await new Promise((resolve) => setTimeout(resolve, 1));
}
console.log(JSON.stringify({ heard, threads: threads().length }));
Deno.exit(0);
`;

function run(source: string): unknown {
  const output = execFileSync(
    "node_modules/.bin/deno",
    ["run", "-A", "--quiet", "--config", "deno.json", "-"],
    { cwd: workspace, input: source, encoding: "utf8", timeout: 60_000 },
  );
  return JSON.parse(output);
}

test("each question is answered once, whenever the notices come", () => {
  expect(run(threads)).toEqual({ answered: 5_000, repeated: 0 });
}, 60_000);

test("endAsker() ends the thread that asks, and runs none of its code any more", () => {
  expect(run(ended)).toEqual({ heard: ["asks"], threads: 0 });
}, 60_000);
