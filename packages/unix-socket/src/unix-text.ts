import { AF_UNIX, type UnixAddress } from "@ipcbook/syscalls";

/**
 * The text of an address, as netstat writes it: the path, `@` and the name of an abstract one, or
 * nothing for an unnamed one. A NUL inside a name is also written as `@`. A path that starts with `@`
 * reads like an abstract name.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { formatUnixAddress } from "@ipcbook/unix-socket";
 * import { AF_UNIX } from "@ipcbook/syscalls";
 *
 * assert.equal(formatUnixAddress({ family: AF_UNIX, path: "/run/x" }), "/run/x");
 * assert.equal(formatUnixAddress({ family: AF_UNIX, name: "x" }), "@x");
 * assert.equal(formatUnixAddress({ family: AF_UNIX }), "");
 * ```
 */
export function formatUnixAddress({ path, name }: UnixAddress): string {
  if (path !== undefined) return path;
  if (name === undefined) return "";
  const text = typeof name === "string" ? name : new TextDecoder().decode(name);
  return `@${text.replaceAll("\0", "@")}`;
}

/**
 * The address that a text stands for: an abstract name after `@`, an unnamed socket for nothing, and
 * a path for the rest. Write `./@x` for a path that starts with `@`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseUnixAddress } from "@ipcbook/unix-socket";
 *
 * assert.equal(parseUnixAddress("/run/x").path, "/run/x");
 * assert.equal(parseUnixAddress("@x").name, "x");
 * ```
 */
export function parseUnixAddress(text: string): UnixAddress {
  if (text === "") return { family: AF_UNIX };
  if (text.startsWith("@")) return { family: AF_UNIX, name: text.slice(1) };
  return { family: AF_UNIX, path: text };
}
