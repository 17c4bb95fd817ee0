import { statSync } from "node:fs";
import { isLive, type NetOptions } from "./proc-options.ts";
import { readUnixTable } from "./read-unix-table.ts";
import { listSockets } from "./sock-diag.ts";
import { stateBit } from "./state-name.ts";
import { decodeUnixDiag, encodeUnixDiagRequest } from "./unix-diag-message.ts";
import { unlessGone } from "./unless-gone.ts";

/** The inodes of the listeners at `path`; see `listeningInodes`. */
export function listenersAtPath(path: string, options: NetOptions): number[] {
  // A name may be relative, and stays with a listener whose file is unlinked or renamed: the file tells
  // who is reached. Without one nobody is, which is told at a fraction of a dump's cost.
  const file = isLive(options) ? unlessGone(() => statSync(path)) : null;
  if (isLive(options) && !file) return [];
  const request = encodeUnixDiagRequest({ states: stateBit("LISTEN") });
  const listeners = isLive(options) ? listSockets(request, decodeUnixDiag) : null;
  if (!listeners || !file) {
    return (unlessGone(() => readUnixTable(options)) ?? [])
      .filter((entry) => entry.listening && entry.path === path)
      .map(({ inode }) => inode);
  }
  const atFile = listeners.filter((listener) =>
    listener.file?.inode === file.ino % 2 ** 32 && listener.file.device === kernelDevice(file.dev)
  );
  // Some file systems (overlayfs) show other numbers than they have; then only the name is left.
  const found = atFile.length > 0
    ? atFile
    : listeners.filter(({ name }) => name && new TextDecoder().decode(name) === path);
  return found.map(({ inode }) => inode);
}

/** From stat(2)'s number of a device to the kernel's own, which has the minor in its lowest 20 bits. */
function kernelDevice(device: number): number {
  const major = device >>> 8 & 0xfff;
  const minor = device & 0xff | device >>> 12 & 0xfff00;
  return (major << 20 | minor) >>> 0;
}
