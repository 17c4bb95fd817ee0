/**
 * A module that makes system calls; null where koffi, which it needs, has no binary for this machine. Then
 * /proc is all there is.
 */
export function unlessNoFfi<T>(module: Promise<T>): Promise<T | null> {
  return module.catch(() => null);
}
