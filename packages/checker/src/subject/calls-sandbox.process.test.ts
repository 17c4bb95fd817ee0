import { expect, test } from "vitest";
import { Witness } from "../engine/witness.ts";
import type { Transcript } from "../transcript.ts";

/** What a client does that runs once, and its calls; or why it did not start. */
async function run(
  source: string,
): Promise<{ asked: Transcript; calls: readonly string[] } | string> {
  const witness = new Witness({
    ...{ kind: "client", family: "unix", exports: ["client"] },
    ...{ runtime: "deno", tier: "default", source },
  });
  try {
    const asked = await witness.ask({
      aftermath: false,
      conversation: { kind: "sockets", steps: [{ do: "start" }, { do: "finish" }] },
    });
    if ("diagnosis" in asked) return asked.diagnosis.id;
    return { asked, calls: (await witness.lastWords()).calls };
  } finally {
    await witness.end();
  }
}

/** A client whose function has this body. */
function clientOf(body: string): string {
  return `
    import * as calls from "@ipcbook/syscalls";
    const { socket, AF_UNIX, AF_INET, SOCK_STREAM, SOCK_DGRAM } = calls;
    export async function client(path) { ${body} }`;
}

/** What such a client returns or throws, as the driver sees it. */
async function outcome(body: string): Promise<string> {
  const ran = await run(clientOf(body));
  if (typeof ran === "string") return ran;
  const { asked } = ran;
  const seen = asked.kind === "sockets" ? asked.observations[1] : null;
  if (seen?.saw !== "finished") return "nothing";
  const { how } = seen;
  return how.why === "returned" ? how.value : how.why === "threw" ? how.code : how.why;
}

const unix = "const fd = socket(AF_UNIX, SOCK_STREAM);";
const inet = "const fd = socket(AF_INET, SOCK_STREAM);";

/** What an attempt may not do, and the error that it gets. */
const refused: Record<string, [body: string, code: string]> = {
  "reads a descriptor of the runtime": ["calls.read(0, new Uint8Array(1))", "EBADF"],
  "writes to the control channel": ["calls.write(4, new Uint8Array(1))", "EBADF"],
  "closes the runtime's descriptors": ["calls.close(2)", "EBADF"],
  "makes another descriptor of one": ["calls.dup(4)", "EBADF"],
  "passes one on": [
    `const [a] = calls.socketpair(AF_UNIX, SOCK_STREAM);
     calls.sendmsg(a, { bytes: new Uint8Array(1), descriptors: [4] })`,
    "EBADF",
  ],
  "watches one with select": [
    `const set = new calls.FdSet(); set.set(4); calls.select(5, set, null, null, 0)`,
    "EBADF",
  ],
  "watches one with epoll": [
    "calls.epoll_ctl(calls.epoll_create1(), calls.EPOLL_CTL_ADD, 4, { events: calls.EPOLLIN })",
    "EBADF",
  ],
  "listens at a path of others": [
    `${unix} calls.bind(fd, { family: AF_UNIX, path: "/tmp/ipcbook-elsewhere" })`,
    "EACCES",
  ],
  "climbs out of its folder": [
    `${unix} calls.bind(fd, { family: AF_UNIX, path: path + "/../../x" })`,
    "EACCES",
  ],
  "takes an abstract name of others": [
    `${unix} calls.connect(fd, { family: AF_UNIX, name: "/tmp/.X11-unix/X0" })`,
    "EACCES",
  ],
  "removes a file of others": [`calls.unlink("/etc/hostname")`, "EACCES"],
  "connects to another port": [
    `${inet} calls.connect(fd, { family: AF_INET, address: "127.0.0.1", port: 22 })`,
    "ENETUNREACH",
  ],
  "connects to the network": [
    `${inet} calls.connect(fd, { family: AF_INET, address: "192.0.2.1", port: 80 })`,
    "ENETUNREACH",
  ],
  "sends to the network": [
    `const fd = socket(AF_INET, SOCK_DGRAM);
     calls.sendto(fd, new Uint8Array(1), 0, { family: AF_INET, address: "192.0.2.1", port: 53 })`,
    "ENETUNREACH",
  ],
  "talks to netlink": ["socket(16, 3)", "EAFNOSUPPORT"],
  "opens a raw socket": ["socket(AF_INET, calls.SOCK_RAW)", "ESOCKTNOSUPPORT"],
  "signals another process": ["calls.kill(1, 15)", "EPERM"],
  "hides from the driver with a time-out of the kernel's": [
    `${unix} calls.setsockopt(fd, calls.SOL_SOCKET, calls.SO_RCVTIMEO, calls.timeval(9000))`,
    "ENOPROTOOPT",
  ],
  "reads a file": [`Deno.readTextFileSync("/etc/hostname")`, "NotCapable"],
  "reads the environment": [`Deno.env.get("HOME")`, "NotCapable"],
  "starts a process": [`new Deno.Command("/bin/true").outputSync()`, "NotCapable"],
  "opens a library": [`Deno.dlopen("libc.so.6", {})`, "NotCapable"],
  "connects through the runtime": [
    `await Deno.connect({ hostname: "127.0.0.1", port: 22 })`,
    "NotCapable",
  ],
  "imports the library of the calls": [`await import("koffi")`, "TypeError"],
  "imports a file": [`await import("/etc/hostname")`, "TypeError"],
};

test("an attempt is refused what is not its own", async () => {
  // All in one run: to start one for each takes longer than everything that they do.
  const tries = Object.values(refused).map(([body]) =>
    `async () => { ${body.includes(";") ? body : `return ${body}`} }`
  );
  const said = await outcome(`
    const codes = [];
    for (const attempt of [${tries.join(",\n")}]) {
      try { await attempt(); codes.push("allowed"); } catch (error) { codes.push(error instanceof calls.SyscallError ? error.code : error.name); }
    }
    return codes.join(" ");`);
  const codes = said.replaceAll('"', "").split(" ");
  expect(Object.fromEntries(Object.keys(refused).map((name, place) => [name, codes[place]])))
    .toEqual(Object.fromEntries(Object.entries(refused).map(([name, [, code]]) => [name, code])));
});

test("what the checker refuses is marked among the calls, and what the kernel refuses is not", async () => {
  const ran = await run(clientOf(`${unix}
    for (const make of [
      () => calls.setsockopt(fd, calls.SOL_SOCKET, calls.SO_RCVTIMEO, 1),
      () => calls.connect(fd, { family: AF_UNIX, path }),
      () => calls.close(fd + 100),
    ]) { try { make(); } catch { /* The trace has it. */ } }`));
  const calls = typeof ran === "string" ? [ran] : ran.calls;
  expect(calls.filter((call) => call.includes("= -1"))).toEqual([
    expect.stringMatching(/^setsockopt\(.* = -1 ENOPROTOOPT \(.*\) \[checker\]$/),
    expect.stringMatching(/^connect\(.* = -1 ENOENT \(No such file or directory\)$/),
    expect.stringMatching(/^close\(.* = -1 EBADF \(Bad file descriptor\)$/),
  ]);
});

test("an attempt may use its own folder, its own descriptors and loopback", async () => {
  expect(
    await outcome(`
      ${unix}
      calls.bind(fd, { family: AF_UNIX, path });
      calls.listen(fd, 1);
      const other = socket(AF_UNIX, SOCK_STREAM);
      calls.connect(other, { family: AF_UNIX, path });
      const { fd: accepted } = calls.accept(fd);
      calls.write(other, Uint8Array.of(7));
      const byte = new Uint8Array(1);
      calls.read(accepted, byte);
      calls.unlink(path);
      return byte[0];`),
  ).toBe("7");
});

test("a client that leaves descriptors open is told how many", async () => {
  const source = `
    import { AF_UNIX, SOCK_STREAM, socket, socketpair } from "@ipcbook/syscalls";
    export function client() { socket(AF_UNIX, SOCK_STREAM); socketpair(AF_UNIX, SOCK_STREAM); }`;
  expect(await run(source)).toMatchObject({ asked: { observations: [null, { left: 3 }] } });
});
