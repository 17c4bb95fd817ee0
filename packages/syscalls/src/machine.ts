// Not from node:os and node:process: for those Deno loads all of its compatibility with Node, and a
// process that wants to make one call would wait 25 ms for it.
interface Runtimes {
  Deno?: { build: { os: string; arch: string } };
  process?: { platform: string; arch: string };
}
const runtimes: Runtimes = globalThis;
const { Deno: deno } = runtimes;
const process = deno ? undefined : runtimes.process;

/** The operating system, in Node's words. */
export const os: string = deno?.build.os ?? process?.platform ?? "unknown";

/** The processor's architecture, in Node's words. */
export const arch: string = archOf(deno?.build.arch ?? process?.arch ?? "unknown");

/** Whether an integer's lowest byte comes first. */
export const isLittleEndian: boolean = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

function archOf(name: string): string {
  if (name === "x86_64") return "x64";
  return name === "aarch64" ? "arm64" : name;
}
