import type { Try } from "../attack.ts";

/** Whom an attempt may not reach, over a network or otherwise. */
export const network: readonly Try[] = [
  {
    tries: "connects to a server of the machine",
    does: ({ serverPort }) => `await Deno.connect({ port: ${serverPort} });`,
  },
  {
    tries: "fetches from it",
    does: ({ serverPort }) => `await fetch("http://127.0.0.1:${serverPort}/");`,
  },
  {
    tries: "opens a WebSocket to it",
    does: ({ serverPort }) =>
      `new WebSocket("ws://127.0.0.1:${serverPort}/");
      await new Promise((resolve) => setTimeout(resolve, 100));`,
    says: /^(threw|could undefined)/,
  },
  {
    tries: "connects to it through node:net",
    does: ({ serverPort }) => `
      const { connect } = await import("node:net");
      await new Promise((resolve, reject) => connect(${serverPort}, "127.0.0.1", resolve).on("error", reject));`,
  },
  {
    tries: "connects to it through what node:net is made of",
    does: ({ serverPort }) => `
      const { TCP, TCPConnectWrap } = process.binding("tcp_wrap");
      return new TCP(0).connect(new TCPConnectWrap(), "127.0.0.1", ${serverPort});`,
  },
  {
    tries: "connects to another socket",
    does: ({ serverPath }) => `await Deno.connect({ transport: "unix", path: "${serverPath}" });`,
  },
  {
    tries: "connects to another socket through what node:net is made of",
    does: ({ serverPath }) => `
      const { Pipe, PipeConnectWrap } = process.binding("pipe_wrap");
      return new Pipe(0).connect(new PipeConnectWrap(), "${serverPath}");`,
  },
  {
    tries: "connects to an abstract name",
    does: `
      const { connect } = await import("node:net");
      await new Promise((resolve, reject) => connect("\\0/tmp/.X11-unix/X0", resolve).on("error", reject));`,
  },
  { tries: "listens at a port", does: "return Deno.listen({ port: 0 });" },
  {
    tries: "listens at a port through what node:net is made of",
    does: `
      const { TCP } = process.binding("tcp_wrap");
      return new TCP(1).bind("0.0.0.0", 0);`,
  },
  {
    tries: "listens for datagrams",
    does: `return new (process.binding("udp_wrap").UDP)().bind("127.0.0.1", 0, 0);`,
  },
  {
    tries: "looks a name up",
    does: "return await Deno.resolveDns('example.com', 'A');",
    says: /^threw/,
  },
  {
    tries: "opens a port for a debugger",
    does: `return (await import("node:inspector")).open(0);`,
  },
];

/** What of the machine an attempt may not use. */
export const machine: readonly Try[] = [
  { tries: "starts a program", does: `return new Deno.Command("/bin/true").outputSync();` },
  {
    tries: "starts itself again",
    does: "return new Deno.Command(Deno.execPath(), { args: ['--version'] }).outputSync();",
  },
  {
    tries: "starts a program through node:child_process",
    does: `return (await import("node:child_process")).execSync("true");`,
  },
  { tries: "forks", does: `(await import("node:child_process")).fork("/dev/null");` },
  { tries: "kills another process", does: ({ victim }) => `Deno.kill(${victim}, "SIGKILL");` },
  {
    tries: "kills another process through Node",
    does: ({ victim }) => `process.kill(${victim}, "SIGKILL");`,
  },
  { tries: "kills the checker", does: `Deno.kill(Deno.ppid, "SIGKILL");` },
  { tries: "opens a library", does: `return Deno.dlopen("libc.so.6", {});` },
  {
    tries: "opens a library through Node",
    does: "process.dlopen({ exports: {} }, '/lib/x86_64-linux-gnu/libc.so.6');",
  },
  {
    tries: "opens a library through an operation of the runtime",
    does: `
      const nothing = () => {};
      const { op_napi_open: open } = Deno[Deno.internal].core.ops;
      return open("/lib/x86_64-linux-gnu/libc.so.6", ...Array(10).fill(nothing));`,
  },
  {
    tries: "asks for permissions",
    does: `return (await Deno.permissions.request({ name: "read" })).state;`,
    says: /^(threw|could (denied|prompt)$)/,
  },
  {
    tries: "compiles code in another realm",
    does: `
      const vm = await import("node:vm");
      return vm.runInNewContext("typeof Deno + typeof process");`,
    says: /^could undefinedundefined$/,
  },
  {
    tries: "speaks native syntax",
    does: `
      (await import("node:v8")).setFlagsFromString("--allow-natives-syntax");
      return new Function("return %GetOptimizationStatus(() => 1)")();`,
    says: /^threw SyntaxError/,
  },
  { tries: "changes the file mask", does: "return Deno.umask(0);" },
  {
    tries: "reads and writes through operations of the runtime",
    does: `
      const { core } = Deno[Deno.internal];
      const could = [];
      for (let rid = 3; rid < 20; rid++) {
        try { core.writeSync(rid, new Uint8Array(1)); could.push(rid); } catch {}
      }
      return could.length;`,
    says: /^(threw|could 0$)/,
  },
];
