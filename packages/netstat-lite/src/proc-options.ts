/** Which /proc to read. */
export interface ProcOptions {
  /** The mounted proc, or a folder of saved files. */
  root?: string;
}

/** Which tables of /proc/net to read. */
export interface NetOptions extends ProcOptions {
  /** The process whose network namespace is meant; by default, the reader's own. */
  pid?: number;
}

/** The path of /proc/net's file `name`. */
export function netFile(name: string, { root = "/proc", pid }: NetOptions): string {
  return pid === undefined ? `${root}/net/${name}` : `${root}/${pid}/net/${name}`;
}
