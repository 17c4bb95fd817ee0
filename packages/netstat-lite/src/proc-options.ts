import { readlinkSync } from "node:fs";
import { unlessGone } from "./unless-gone.ts";

/** Which /proc to read. */
export interface ProcOptions {
  /** The mounted proc, or a folder of saved files; `/proc` by default. */
  root?: string;
}

/** Whose sockets are meant. */
export interface NetOptions extends ProcOptions {
  /** The process whose network namespace is meant; by default, the reader's own. */
  pid?: number;
}

/** The path of /proc/net's file `name`. */
export function netFile(name: string, { root = "/proc", pid }: NetOptions): string {
  return pid === undefined ? `${root}/net/${name}` : `${root}/${pid}/net/${name}`;
}

/** Whether netlink, which knows only our own network namespace, can tell the same as the files. */
export function isLive({ root = "/proc", pid }: NetOptions): boolean {
  if (root !== "/proc") return false;
  return pid === undefined || namespaceOf(pid) === namespaceOf("self");
}

function namespaceOf(pid: number | "self"): string | null {
  return unlessGone(() => readlinkSync(`/proc/${pid}/ns/net`));
}
