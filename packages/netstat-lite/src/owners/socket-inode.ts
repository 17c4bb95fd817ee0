/** The inode in what readlink(2) says of a socket, `socket:[4711]` or, of old kernels, `[0000]:4711`; else null. */
export function socketInode(target: string): number | null {
  if (target.startsWith("socket:[") && target.endsWith("]")) {
    const inode = Number(target.slice(8, -1));
    return Number.isSafeInteger(inode) ? inode : null;
  }
  const old = target.match(/^\[0000\]:(\d+)$/)?.[1];
  return old === undefined ? null : Number(old);
}
