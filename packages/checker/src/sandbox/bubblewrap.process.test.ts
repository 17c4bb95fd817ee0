import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, afterEach, expect, test } from "vitest";
import { findBubblewrap, wrap } from "./bubblewrap.ts";
import { findProgram } from "./find-program.ts";
import { privateNetwork } from "./private-network.ts";

const folder = mkdtempSync(join(tmpdir(), "ipcbook-test-"));
const path = process.env.PATH;
afterEach(() => void (process.env.PATH = path));
afterAll(() => rmSync(folder, { recursive: true }));

const programs = { bwrap: "/bin/bwrap", prlimit: "/bin/prlimit", filter: "/filter" };
const wrapped = wrap(programs, { read: ["/r"], write: ["/w", "/v"] }, ["program", "--bind", "/"]);
/** What the arguments say before the command begins. */
const options = wrapped.slice(1, wrapped.indexOf("--"));

/** The options of this name, each with so many arguments. */
function optionsOf(name: string, count: number): string[][] {
  return options.flatMap((option, place) =>
    option === name ? [options.slice(place + 1, place + 1 + count)] : []
  );
}

test("wrap() lets a program write to its own folders and nowhere else", () => {
  expect(optionsOf("--bind", 2)).toEqual([["/w", "/w"], ["/v", "/v"]]);
  const readOnly = optionsOf("--remount-ro", 1).flat();
  expect(readOnly).toEqual(expect.arrayContaining(["/dev", "/dev/null", "/proc", "/"]));
  expect(options).not.toContain("--dev-bind");
});

test("wrap() mounts what may be written over what may be read", () => {
  expect(options.lastIndexOf("--ro-bind")).toBeLessThan(options.indexOf("--bind"));
});

test("wrap() takes every name space but that of the network", () => {
  for (const name of ["user", "pid", "ipc", "uts", "cgroup"]) {
    expect(options).toContain(`--unshare-${name}`);
  }
  expect(options).not.toContain("--unshare-net");
  for (const option of ["--disable-userns", "--die-with-parent", "--new-session"]) {
    expect(options).toContain(option);
  }
});

test("wrap() takes no option from the command", () => {
  expect(wrapped.slice(wrapped.indexOf("--"))).toEqual([
    "--",
    "/bin/prlimit",
    "--nproc=64",
    "--",
    "program",
    "--bind",
    "/",
  ]);
});

test("findBubblewrap() says which program is missing", () => {
  process.env.PATH = folder;
  expect(findBubblewrap()).toEqual({ missing: "bwrap" });
  symlinkSync("/bin/true", join(folder, "bwrap"));
  expect(findBubblewrap()).toEqual({ missing: "prlimit" });
  symlinkSync("/bin/true", join(folder, "prlimit"));
  expect(findBubblewrap()).toMatchObject({ bwrap: join(folder, "bwrap") });
});

test("findProgram() takes the first in PATH that can be run", () => {
  mkdirSync(join(folder, "first"));
  mkdirSync(join(folder, "second"));
  writeFileSync(join(folder, "first", "tool"), "no program", { mode: 0o644 });
  symlinkSync("/bin/true", join(folder, "second", "tool"));
  process.env.PATH = `${folder}/nowhere:${folder}/first:${folder}/second`;
  expect(findProgram("tool")).toBe(join(folder, "second", "tool"));
  expect(findProgram("other")).toBeNull();
});

test("privateNetwork() has a network and temporary files of its own", () => {
  const prefix = privateNetwork("/folder");
  expect(prefix).toContain("--unshare-net");
  expect(prefix.slice(prefix.indexOf("--size"), prefix.indexOf("--size") + 4))
    .toEqual(["--size", String(256 * 1024 * 1024), "--tmpfs", "/folder"]);
  expect(prefix.at(-1)).toBe("--");
});
