import { getSystemErrorMap } from "node:util";

/** strerror(3) of what node:fs threw, with glibc's capitals. */
export function cError(error: unknown): string {
  const { code, errno } = error as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : messages[code];
  if (known !== undefined) return known;
  const text = errno === undefined ? String(error) : getSystemErrorMap().get(errno)?.[1] ?? code!;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Where libuv's words differ from glibc's, or are needed often. */
const messages: Record<string, string> = {
  ENOENT: "No such file or directory",
  EACCES: "Permission denied",
  EPERM: "Operation not permitted",
  EISDIR: "Is a directory",
  ENOTDIR: "Not a directory",
  EINVAL: "Invalid argument",
  EIO: "Input/output error",
  ESRCH: "No such process",
  ELOOP: "Too many levels of symbolic links",
  EMFILE: "Too many open files",
};
