import { strongTier } from "./tier.ts";

/** For the folders of subjects: what they can fill is this much memory. */
const size = String(256 * 1024 * 1024);

/**
 * The beginning of a command that runs the checker itself in a network of its own, with nothing but a loopback, and with
 * a file system of its own at `folder`: ports can't clash with anybody's, and nothing that a subject writes reaches a
 * disk. The checker is trusted, so everything else is as it is outside.
 *
 * It has no process name space: on /proc as the machine has it, the name space of a subject can have its own.
 *
 * @throws {Error} if the strong tier is not there.
 */
export function privateNetwork(folder: string): string[] {
  return [
    strongTier().bwrap,
    ...["--unshare-user", "--unshare-net", "--unshare-ipc", "--die-with-parent"],
    ...["--dev-bind", "/", "/", "--size", size, "--tmpfs", folder, "--"],
  ];
}
