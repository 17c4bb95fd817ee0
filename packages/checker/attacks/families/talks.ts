import type { Attack } from "../attack.ts";
import { exercises } from "../exercises.ts";

const client = (body: string, first = ""): Pick<Attack, "kind" | "source"> => ({
  kind: "client",
  source: `
    import * as calls from "@ipcbook/syscalls";
    import net from "node:net";
    import process from "node:process";
    ${first}
    export async function client(path) { ${body} }`,
});
/** The memory that the two threads share, as soon as a call is made. */
const channel = `
  const Plain = Int32Array;
  let channel;
  globalThis.Int32Array = class extends Plain {
    constructor(...args) {
      if (args[0] instanceof SharedArrayBuffer) channel = args[0];
      super(...args);
    }
  };
  calls.close(calls.socket(1, 1));
  const say = (word) => {
    const bytes = new TextEncoder().encode(typeof word === "string" ? word : JSON.stringify(word));
    new DataView(channel).setUint32(1024, bytes.length);
    new Uint8Array(channel, 1028).set(bytes);
    const words = new Plain(channel, 0, 2);
    words[1] = 1;
    Atomics.store(words, 0, 1);
    Atomics.notify(words, 0);
    while (Atomics.load(words, 0) === 1) Atomics.wait(words, 0, 1);
  };`;
const report = `JSON.stringify({ did: "return", value: "65", left: 0, token: "" }) + "\\n"`;

/** Attempts that make calls, and would like to report them themselves. */
export const talks: readonly Attack[] = [
  {
    tries: "makes calls while it is imported, before it has a folder",
    kind: "client",
    source: ({ secretFile, serverPath, serverPort }) => `
      import * as calls from "@ipcbook/syscalls";
      const local = calls.socket(calls.AF_UNIX, calls.SOCK_STREAM);
      const remote = calls.socket(calls.AF_INET, calls.SOCK_STREAM);
      for (const attempt of [
        () => calls.unlink("${secretFile}"),
        () => calls.unlink("/${secretFile}"),
        () => calls.connect(local, { family: calls.AF_UNIX, path: "/${serverPath}" }),
        () => calls.bind(local, { family: calls.AF_UNIX, path: "/${secretFile}.sock" }),
        () => calls.connect(remote, { family: calls.AF_INET, address: "127.0.0.1", port: ${serverPort} }),
      ]) try { attempt(); } catch {}
      calls.close(local);
      calls.close(remote);
      ${exercises.client.honest}`,
    sees: /^pass$/,
  },
  {
    tries: "says to the other thread that it has returned",
    ...client(`${channel} say({ say: "returned", value: "65" });`),
    sees: /^fail/,
  },
  {
    tries: "says that it has ended well",
    ...client(`${channel} say({ say: "exit", status: 0 });`),
    sees: /^fail/,
  },
  {
    tries: "says that it is imported, again and again",
    ...client(`${channel} for (;;) say({ say: "imported" });`),
    sees: /^fail/,
  },
  {
    tries: "says what nobody understands",
    ...client(`${channel} say({ say: "pass" }); say("no JSON");`),
    sees: /^fail/,
  },
  {
    tries: "says values that are no texts",
    ...client(`${channel} say({ say: "returned", value: { toString: 1, length: 1e9 } });`),
    sees: /^fail/,
  },
  {
    tries: "answers the other thread's calls itself",
    ...client(`${channel}
      const words = new Plain(channel, 0, 2);
      for (;;) { Atomics.store(words, 0, 0); Atomics.notify(words, 0); }`),
    sees: /^fail: (spinning|late)$/,
  },
  {
    tries: "writes a report to the control channel",
    ...client(`new net.Socket({ fd: 4 }).on("error", () => {}).write(${report});
      await new Promise((resolve) => setTimeout(resolve, 500));`),
    sees: /^fail/,
  },
  {
    tries: "writes to the control channel what is no report",
    ...client(`new net.Socket({ fd: 4 }).on("error", () => {}).write("no JSON\\n".repeat(1000));
      await new Promise((resolve) => setTimeout(resolve, 500));`),
    sees: /^fail/,
  },
  {
    tries: "floods the control channel",
    ...client(`const socket = new net.Socket({ fd: 4 }).on("error", () => {});
      const bytes = new Uint8Array(1 << 20).fill(65);
      for (;;) await new Promise((resolve) => socket.write(bytes, resolve));`),
    sees: /^fail/,
  },
  {
    tries: "takes its orders before the other thread does",
    ...client(
      "return 65;",
      `new net.Socket({ fd: 4 }).on("data", () => {}).on("error", () => {});`,
    ),
    sees: /^fail/,
  },
  {
    tries: "closes what the process has open",
    ...client(`
      const { Pipe } = process.binding("pipe_wrap");
      for (let fd = 3; fd < 30; fd++) { const pipe = new Pipe(0); pipe.open(fd); pipe.close(); }
      await new Promise((resolve) => setTimeout(resolve, 500));`),
    sees: /^fail/,
  },
  {
    tries: "ends the process by a signal of its own",
    ...client("for (const signal of [19, 6, 9]) calls.kill(calls.getpid(), signal);"),
    sees: /^fail/,
  },
  {
    tries: "opens all descriptors that there are",
    ...client("for (;;) calls.socketpair(1, 1);"),
    sees: /^fail/,
  },
  {
    tries: "throws an error with a name that is none",
    ...client("throw Object.assign(new Error(), { name: { toString: 1 } });"),
    sees: /^fail/,
  },
  {
    tries: "throws an error with a name that never ends",
    ...client(`throw Object.assign(new Error(), { name: "x".repeat(1 << 24) });`),
    sees: /^fail/,
  },
  {
    tries: "makes calls without end, so that the list of them grows",
    ...client(`for (;;) try { calls.unlink("/" + "x".repeat(4000)); } catch {}`),
    sees: /^fail/,
  },
];
