import { spawnSync } from "node:child_process";

const found = new Map<string, string[]>();

/**
 * The command before a command that gives it namespaces of its own: `n` of the network, `m` of mounts. As
 * root directly, otherwise as root of a user namespace.
 *
 * @throws {Error} where neither is allowed: these tests compare with the real netstat, and don't skip.
 */
export function unshared(namespaces: string): string[] {
  const known = found.get(namespaces);
  if (known) return known;
  const tried: string[] = [];
  for (const flags of [`-${namespaces}`, `-Ur${namespaces}`]) {
    const { status, stderr, error } = spawnSync("unshare", [flags, "true"], { encoding: "utf8" });
    if (status === 0) {
      const command = ["unshare", flags];
      found.set(namespaces, command);
      return command;
    }
    tried.push(`unshare ${flags}: ${(error?.message ?? stderr).trim()}`);
  }
  throw new Error(`Cannot compare with netstat: no namespace of its own (${tried.join("; ")})`);
}
