import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { entries } from "./book/entry.ts";
import { Home } from "./testing/run-command.ts";

const home = new Home();
afterAll(() => home.remove());

describe("ipcbook without a terminal", () => {
  test("makes what is missing, checks what is begun, prints the list, and ends with 0", async () => {
    const mine = ["byte-order", "unix-increment"];
    const own = entries.filter(({ id }) => mine.includes(id));
    const made = entries.map(({ id }) => id).filter((id) => !mine.includes(id));
    mkdirSync(dirname(home.attempt("byte-order")), { recursive: true });
    for (const { id } of own) writeFileSync(home.attempt(id), "not code");
    const { status, stdout, stderr } = await home.run([]);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).toContain(`Made attempts with ${made.length} attempts, from the starters.`);
    expect(stdout.match(/^✗ \S+ +fail /gm)).toHaveLength(own.length);
    const list = stdout.trimEnd().split("\n").slice(-entries.length - 1);
    expect(list[0]).toBe("Sockets");
    for (const [index, { id, place, exercise: { title } }] of entries.entries()) {
      const words = list[index + 1]!.split(/ {2,}|(?<=·) +/).map((word) => word.trim());
      const standing = made.includes(id) ? "not started" : "not passed yet";
      expect(words.slice(1)).toEqual([`${place}`, id, title.en, standing]);
    }
    expect(readFileSync(home.attempt("byte-order"), "utf8")).toBe("not code");
  });
});

test("ipcbook says why the desk cannot be made", async () => {
  const { status, stderr } = await home.run([], { IPCBOOK_HOME: "/proc/self" });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Cannot make the attempts: .*\(\/proc\/self\/attempts\)/);
});

describe("ipcbook reset", () => {
  test("brings the starter back and keeps what was there, each time", async () => {
    for (const number of [1, 2]) {
      writeFileSync(home.attempt("byte-order"), `mine ${number}`);
      const { status, stdout } = await home.run(["reset", "byte-order"]);
      expect(status).toBe(0);
      const kept = `${home.attempt("byte-order")}.${number}.bak`;
      expect(readFileSync(kept, "utf8")).toBe(`mine ${number}`);
      expect(stdout).toContain(`01-byte-order.ts.${number}.bak`);
      expect(readFileSync(home.attempt("byte-order"), "utf8")).toContain("htons");
    }
  });
});

describe.each(["lesson", "hint"])("ipcbook %s", (name) => {
  test("gives it in either language", async () => {
    const english = await home.run([name, "unix-increment"]);
    const chinese = await home.run([name, "unix-increment", "--lang", "zh"]);
    expect(english.status).toBe(0);
    expect(english.stdout).not.toMatch(/\p{Script=Han}/u);
    expect(chinese.stdout).toMatch(/\p{Script=Han}/u);
  });

  test("asks for one exercise", async () => {
    expect(await home.run([name])).toMatchObject({ status: 64, stdout: "" });
    expect(await home.run([name, "byte-order", "unix-increment"])).toMatchObject({ status: 64 });
  });
});

describe("ipcbook solution", () => {
  test("shows the reference only to those who have passed", async () => {
    const early = await home.run(["solution", "unix-increment"]);
    expect(early).toMatchObject({ status: 1, stdout: "" });
    expect(early.stderr).toContain("your attempt has not passed yet");

    const right = `import type { Conn } from "@ipcbook/conn";
      export async function handler(conn: Conn) {
        const byte = new Uint8Array(1);
        if (await conn.read(byte)) await conn.write(byte.map((b) => b + 1));
        conn.close();
      }`;
    writeFileSync(home.attempt("unix-increment"), right);
    expect((await home.run(["check", "unix-increment"])).status).toBe(0);
    const late = await home.run(["solution", "unix-increment"]);
    expect(late.status).toBe(0);
    expect(late.stdout).toContain("export async function handler");
  });
});

describe("ipcbook demo", () => {
  test.for(["unix", "inet"])(
    "%s shows the chapter's server and clients, talking",
    async (family) => {
      const { status, stdout } = await home.run(["demo", family]);
      expect(status).toBe(0);
      const said = (who: string) =>
        stdout.trimEnd().split("\n").filter((line) => line.startsWith(who))
          .map((line) => line.slice(`${who} │ `.length));
      const served = ["server waiting", "get data from client:A"];
      expect(said("server")).toEqual([...served, ...served]);
      expect(said("client")).toEqual(["char from server = B", "char from server = B"]);
      expect(stdout.indexOf("get data")).toBeLessThan(stdout.indexOf("char from"));
    },
  );

  test("shows the system calls of both with --trace", async () => {
    const { stdout } = await home.run(["demo", "unix", "--trace"]);
    expect(stdout).toMatch(
      /server │ {3}bind\(\d+, \{sa_family=AF_UNIX, sun_path=".*"\}, \d+\) = 0/,
    );
    expect(stdout).toMatch(/client │ {3}connect\(\d+, \{sa_family=AF_UNIX/);
  });

  test.for(["unix", "inet"])("draws the calls of %s with --svg", async (family) => {
    const { status, stdout } = await home.run(["demo", family, "--svg"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" [^]*<\/svg>\n$/);
    const labels = [...stdout.matchAll(/<text x="(\d+)" y="(\d+)">(\w+ = )?(\w+)\(/g)];
    const of = (lane: string) => labels.filter(([, x]) => x === lane).map((found) => found[4]);
    const options = family === "inet" ? ["setsockopt"] : [];
    expect(of("32")).toEqual(
      ["socket", ...options, "bind", "listen", "accept", "read", "send", "close", "close"],
    );
    expect(of("552")).toEqual(["socket", "connect", "send", "read", "close"]);
    // connect wakes accept, and each send a read.
    expect(stdout.match(/marker-end/g)).toHaveLength(3);
    expect(stdout).toContain("read(client_sockfd) = &quot;A&quot;");
  });

  test("says which demos there are", async () => {
    expect(await home.run(["demo"])).toMatchObject({ status: 64 });
    expect((await home.run(["demo", "tcp"])).stderr).toContain("There are: unix, inet");
  });
});

describe("ipcbook", () => {
  test("helps, in either language, and tells its version", async () => {
    expect((await home.run(["help"])).stdout).toContain("ipcbook check [ID…]");
    expect((await home.run(["--help", "--lang", "zh"])).stdout).toContain("退出状态");
    expect((await home.run(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test("suggests the command that was meant", async () => {
    const { status, stderr } = await home.run(["chekc"]);
    expect(status).toBe(64);
    expect(stderr).toContain("Did you mean check?");
  });

  test("has no colours without a terminal", async () => {
    expect((await home.run(["list"], { FORCE_COLOR: "1" })).stdout).not.toContain("\x1b");
  });
});
