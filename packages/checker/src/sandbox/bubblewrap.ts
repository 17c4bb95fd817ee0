import { existsSync, lstatSync, readlinkSync } from "node:fs";
import { arch } from "node:os";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { FilterArch } from "./denied-calls.ts";
import { sourcesOf } from "../subject/sources.ts";
import { findProgram } from "./find-program.ts";

/** The programs that the strong tier is made of. */
export interface Bubblewrap {
  bwrap: string;
  prlimit: string;
  /** The file with the filter of system calls. */
  filter: string;
}

/** What a subject may see and change. Paths are the same inside and outside. */
export interface Reach {
  read: readonly string[];
  /** Read as well; another process may be taking it away. */
  readIfThere?: readonly string[];
  write: readonly string[];
}

/** Where the dynamic loader looks for libraries, and what it needs to look fast. */
const libraries = ["/usr/lib", "/usr/lib64", "/lib", "/lib64", "/nix/store", "/etc/ld.so.cache"];
/** Those of the machine that `--dev` mounts. They can be written to all the same; only what they are can't be changed. */
const devices = ["full", "null", "random", "tty", "urandom", "zero"].map((name) => `/dev/${name}`);
/** The descriptor on which bubblewrap reads the filter, and the one on which it says who runs inside. */
export const filterFd = 9;
export const insideFd = 8;

/** Finds the programs, or says which is missing. */
export function findBubblewrap(): Bubblewrap | { missing: string } {
  const filter = filterOf(arch());
  if (process.platform !== "linux" || filter === null) {
    return { missing: `a filter for ${process.platform} on ${arch()}` };
  }
  const bwrap = findProgram("bwrap");
  if (bwrap === null) return { missing: "bwrap" };
  const prlimit = findProgram("prlimit");
  return prlimit === null ? { missing: "prlimit" } : { bwrap, prlimit, filter };
}

/** The file with the filter for an architecture: made by scripts/seccomp.ts. */
export function filterOf(arch: string): string | null {
  return arch === "x64" || arch === "arm64"
    ? fileURLToPath(new URL(`sandbox/${arch satisfies FilterArch}.bpf`, sourcesOf("checker")))
    : null;
}

/**
 * Puts bubblewrap before `command`: its own user, process, IPC and host name spaces, nothing of the file
 * system but `reach` and libraries, no capabilities, and the filter. The network name space is the checker's,
 * which has to reach it. It is not process 1 in there: that one could not be ended by SIGPIPE.
 *
 * The filter is read from `filterFd`; who runs inside is written to `insideFd`.
 */
export function wrap(
  { bwrap, prlimit }: Bubblewrap,
  { read, readIfThere = [], write }: Reach,
  command: readonly string[],
): string[] {
  return [
    bwrap,
    ...["--unshare-user", "--unshare-pid", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup"],
    ...["--disable-userns", "--die-with-parent", "--new-session", "--cap-drop", "ALL"],
    ...libraries.flatMap(asItIs),
    ...["--dev", "/dev", "--size", "1048576", "--tmpfs", "/dev/shm"],
    ...["/dev", ...devices].flatMap((path) => ["--remount-ro", path]),
    // Where the checker runs as root, the settings of the kernel are its own, and bubblewrap does not cover those.
    ...["--proc", "/proc", "--remount-ro", "/proc"],
    ...[prlimit, ...read].flatMap((path) => ["--ro-bind", path, path]),
    ...readIfThere.flatMap((path) => ["--ro-bind-try", path, path]),
    ...write.flatMap((path) => ["--bind", path, path]),
    ...["--remount-ro", "/", "--chdir", write[0] ?? "/"],
    ...["--seccomp", String(filterFd), "--info-fd", String(insideFd)],
    // Inside, because the limit counts by user name space. The others are set before.
    ...["--", prlimit, "--nproc=64", "--", ...command],
  ];
}

/** A folder, or the link that stands for it where /usr holds everything. */
function asItIs(path: string): string[] {
  if (!existsSync(path)) return [];
  return lstatSync(path).isSymbolicLink()
    ? ["--symlink", readlinkSync(path), path]
    : ["--ro-bind", path, path];
}
