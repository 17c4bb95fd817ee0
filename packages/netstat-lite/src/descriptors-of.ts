import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import type { ProcOptions } from "./proc-options.ts";
import { unlessGone } from "./unless-gone.ts";

/** An open descriptor of a process. */
export interface Descriptor {
  fd: number;
  /** What it stands for, as readlink(2) says: `/dev/null`, `socket:[4711]`, `pipe:[4712]`. */
  target: string;
}

/**
 * The open descriptors of the process `pid`; of one that ends meanwhile, those that could be read,
 * so none at all of one that has ended. Source: proc_pid_fd(5).
 *
 * @throws the error of node:fs, with the path, where permission is missing.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { openSync } from "node:fs";
 * import process from "node:process";
 * import { descriptorsOf } from "@ipcbook/netstat-lite";
 *
 * const fd = openSync("/dev/zero", "r");
 * const found = descriptorsOf(process.pid).find((descriptor) => descriptor.fd === fd);
 * assert.equal(found?.target, "/dev/zero");
 * ```
 */
export function descriptorsOf(pid: number, { root = "/proc" }: ProcOptions = {}): Descriptor[] {
  const folder = `${root}/${pid}/fd`;
  const descriptors: Descriptor[] = [];
  try {
    for (const name of unlessGone(() => readdirSync(folder)) ?? []) {
      const target = unlessGone(() => readlinkSync(`${folder}/${name}`));
      if (target !== null) descriptors.push({ fd: Number(name), target });
    }
  } catch (error) {
    if (!isEnding(`${root}/${pid}`)) throw error;
  }
  return descriptors;
}

/**
 * Whether a process has given its memory back already, as a zombie has: its files are root's then, so
 * that reading them is refused to the very user who started it.
 */
function isEnding(folder: string): boolean {
  return unlessGone(() => readFileSync(`${folder}/statm`, "latin1"))?.startsWith("0 ") ?? true;
}
