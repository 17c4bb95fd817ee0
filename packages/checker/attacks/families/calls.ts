import type { Try } from "../attack.ts";

const unix = "const fd = calls.socket(calls.AF_UNIX, calls.SOCK_STREAM);";
const inet = "const fd = calls.socket(calls.AF_INET, calls.SOCK_STREAM);";
const on = (code: string): RegExp => new RegExp(`^${code}$`);
/** The memory that the two threads share: whoever makes a view of it can be made to show it. */
const channel = `
  let channel;
  const Plain = Int32Array;
  globalThis.Int32Array = class extends Plain {
    constructor(...args) {
      if (args[0] instanceof SharedArrayBuffer) channel = args[0];
      super(...args);
    }
  };
  ${unix}
  globalThis.Int32Array = Plain;
  calls.close(fd);`;

/** What an attempt that makes calls tries to do by them; the code of the error, or what it returns. */
export const calls: readonly Try[] = [
  ...[0, 1, 2, 3, 4, 5, 10, 20, -1].map((fd): Try => ({
    tries: `writes to descriptor ${fd}`,
    does: `calls.write(${fd}, new Uint8Array(1));`,
    says: on("EBADF"),
  })),
  {
    tries: "makes another descriptor of the control channel",
    does: "calls.dup(4);",
    says: on("EBADF"),
  },
  {
    tries: "passes the control channel on",
    does: `const [a] = calls.socketpair(calls.AF_UNIX, calls.SOCK_STREAM);
      calls.sendmsg(a, { bytes: new Uint8Array(1), descriptors: [4] });`,
    says: on("EBADF"),
  },
  {
    tries: "binds a name outside",
    does: ({ temporary }) =>
      `${unix} calls.bind(fd, { family: calls.AF_UNIX, path: "${temporary}/x" });`,
    says: on("EACCES"),
  },
  {
    tries: "binds a name by a way round",
    does: `${unix} calls.bind(fd, { family: calls.AF_UNIX, path: path + "/../../../x" });`,
    says: on("EACCES"),
  },
  {
    tries: "connects to another server's socket",
    does: ({ serverPath }) =>
      `${unix} calls.connect(fd, { family: calls.AF_UNIX, path: "${serverPath}" });`,
    says: on("EACCES"),
  },
  {
    tries: "connects to another server's port",
    does: ({ serverPort }) =>
      `${inet} calls.connect(fd, { family: calls.AF_INET, address: "127.0.0.1", port: ${serverPort} });`,
    says: on("ENETUNREACH"),
  },
  {
    tries: "sends to another server's port",
    does: ({ serverPort }) =>
      `const fd = calls.socket(calls.AF_INET, calls.SOCK_DGRAM);
      calls.sendto(fd, new Uint8Array(1), 0, { family: calls.AF_INET, address: "127.0.0.1", port: ${serverPort} });`,
    says: on("ENETUNREACH"),
  },
  {
    tries: "connects to an abstract name of others",
    does: `${unix} calls.connect(fd, { family: calls.AF_UNIX, name: "/tmp/.X11-unix/X0" });`,
    says: on("EACCES"),
  },
  {
    tries: "removes a file of others",
    does: ({ secretFile }) => `calls.unlink("${secretFile}");`,
    says: on("EACCES"),
  },
  {
    tries: "kills another process",
    does: ({ victim }) => `calls.kill(${victim}, 9);`,
    says: on("EPERM"),
  },
  { tries: "kills every process", does: "calls.kill(-1, 9);", says: on("EPERM") },
  { tries: "kills its group", does: "calls.kill(0, 9);", says: on("EPERM") },
  { tries: "talks to netlink", does: "calls.socket(16, 3);", says: on("EAFNOSUPPORT") },
  { tries: "opens a packet socket", does: "calls.socket(17, 3);", says: on("EAFNOSUPPORT") },
  {
    tries: "opens a raw socket",
    does: "calls.socket(calls.AF_INET, 3);",
    says: on("ESOCKTNOSUPPORT"),
  },
  {
    tries: "opens an ICMP socket",
    does: "calls.socket(calls.AF_INET, calls.SOCK_DGRAM, 1);",
    says: on("EPROTONOSUPPORT"),
  },
  {
    tries: "gives the kernel a program by a pointer",
    does: `${unix} calls.setsockopt(fd, calls.SOL_SOCKET, 26, new Uint8Array(16).fill(65));`,
    says: on("ENOPROTOOPT"),
  },
  {
    tries: "changes the firewall",
    does: `${inet} calls.setsockopt(fd, 0, 64, new Uint8Array(1024));`,
    says: on("ENOPROTOOPT"),
  },
  {
    tries: "hides from the driver with a time-out under its other number",
    does: `${unix} calls.setsockopt(fd, calls.SOL_SOCKET, 66, new Uint8Array(16).fill(1));`,
    says: on("ENOPROTOOPT"),
  },
  {
    tries: "reads into a buffer larger than the channel can be",
    does: `${unix} calls.read(fd, new Uint8Array(1 << 26));`,
    says: on("RangeError"),
  },
  {
    tries: "says that a buffer is larger than it is",
    does: `${channel}
      const view = new DataView(channel);
      const { call } = calls.getBackend();
      return [calls.getBackend().call("write", [1, new Uint8Array(4), 1 << 30]), calls.getBackend().errno()];`,
    says: on("-1,14"),
  },
  {
    tries: "puts a call that there is none into the channel",
    does: `${channel}
      const words = new Int32Array(channel, 0, 2);
      const numbers = new Float64Array(channel, 0, 16);
      numbers[1] = 9999;
      words[1] = 0;
      Atomics.store(words, 0, 1);
      Atomics.notify(words, 0);
      while (Atomics.load(words, 0) === 1) Atomics.wait(words, 0, 1);
      return [numbers[2], numbers[3]];`,
    says: on("-1,14"),
  },
  {
    tries: "reads a file",
    does: ({ secretFile }) => `return Deno.readTextFileSync("${secretFile}");`,
    says: on("NotCapable"),
  },
  {
    tries: "reads the environment",
    does: `return Deno.env.get("IPCBOOK_TRUST");`,
    says: on("NotCapable"),
  },
  {
    tries: "starts a program",
    does: `new Deno.Command("/bin/true").outputSync();`,
    says: on("NotCapable"),
  },
  { tries: "opens a library", does: `Deno.dlopen("libc.so.6", {});`, says: on("NotCapable") },
  {
    tries: "connects through the runtime",
    does: ({ serverPort }) => `return Deno.connect({ port: ${serverPort} });`,
    says: on("NotCapable"),
  },
  {
    tries: "connects a socket of its own through the runtime",
    does: ({ serverPort }) =>
      `${inet}
      const { TCP, TCPConnectWrap } = process.binding("tcp_wrap");
      const socket = new TCP(0);
      socket.open(fd);
      socket.connect(new TCPConnectWrap(), "127.0.0.1", ${serverPort});`,
    says: on("NotCapable"),
  },
  {
    tries: "starts a thread with more permissions",
    does:
      `new Worker("data:text/javascript,0", { type: "module", deno: { permissions: { read: true } } });`,
    says: on("NotCapable"),
  },
  {
    tries: "imports the library behind the calls",
    does: `return import("koffi");`,
    says: on("TypeError"),
  },
];
