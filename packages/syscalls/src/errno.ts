import { platform } from "./platform.ts";

/** Number, name and what strerror(3) says, one column a platform. Source: errno(3), asm-generic/errno.h. */
const columns = {
  linux: [
    [1, "EPERM", "Operation not permitted"],
    [2, "ENOENT", "No such file or directory"],
    [4, "EINTR", "Interrupted system call"],
    [5, "EIO", "Input/output error"],
    [6, "ENXIO", "No such device or address"],
    [9, "EBADF", "Bad file descriptor"],
    [11, "EAGAIN", "Resource temporarily unavailable"],
    [12, "ENOMEM", "Cannot allocate memory"],
    [13, "EACCES", "Permission denied"],
    [14, "EFAULT", "Bad address"],
    [16, "EBUSY", "Device or resource busy"],
    [17, "EEXIST", "File exists"],
    [19, "ENODEV", "No such device"],
    [20, "ENOTDIR", "Not a directory"],
    [21, "EISDIR", "Is a directory"],
    [22, "EINVAL", "Invalid argument"],
    [23, "ENFILE", "Too many open files in system"],
    [24, "EMFILE", "Too many open files"],
    [25, "ENOTTY", "Inappropriate ioctl for device"],
    [27, "EFBIG", "File too large"],
    [28, "ENOSPC", "No space left on device"],
    [29, "ESPIPE", "Illegal seek"],
    [30, "EROFS", "Read-only file system"],
    [32, "EPIPE", "Broken pipe"],
    [36, "ENAMETOOLONG", "File name too long"],
    [38, "ENOSYS", "Function not implemented"],
    [40, "ELOOP", "Too many levels of symbolic links"],
    [71, "EPROTO", "Protocol error"],
    [88, "ENOTSOCK", "Socket operation on non-socket"],
    [89, "EDESTADDRREQ", "Destination address required"],
    [90, "EMSGSIZE", "Message too long"],
    [91, "EPROTOTYPE", "Protocol wrong type for socket"],
    [92, "ENOPROTOOPT", "Protocol not available"],
    [93, "EPROTONOSUPPORT", "Protocol not supported"],
    [94, "ESOCKTNOSUPPORT", "Socket type not supported"],
    [95, "EOPNOTSUPP", "Operation not supported"],
    [97, "EAFNOSUPPORT", "Address family not supported by protocol"],
    [98, "EADDRINUSE", "Address already in use"],
    [99, "EADDRNOTAVAIL", "Cannot assign requested address"],
    [100, "ENETDOWN", "Network is down"],
    [101, "ENETUNREACH", "Network is unreachable"],
    [103, "ECONNABORTED", "Software caused connection abort"],
    [104, "ECONNRESET", "Connection reset by peer"],
    [105, "ENOBUFS", "No buffer space available"],
    [106, "EISCONN", "Transport endpoint is already connected"],
    [107, "ENOTCONN", "Transport endpoint is not connected"],
    [110, "ETIMEDOUT", "Connection timed out"],
    [111, "ECONNREFUSED", "Connection refused"],
    [113, "EHOSTUNREACH", "No route to host"],
    [114, "EALREADY", "Operation already in progress"],
    [115, "EINPROGRESS", "Operation now in progress"],
  ],
} as const;

const byNumber = new Map<number, { code: string; text: string }>();
const byCode = new Map<string, number>();
for (const [number, code, text] of columns[platform]) {
  byNumber.set(number, { code, text });
  byCode.set(code, number);
}

/** The name of an errno, "ECONNREFUSED" for 111; "E123" for one that the table does not hold. */
export function errnoCode(errno: number): string {
  return byNumber.get(errno)?.code ?? `E${errno}`;
}

/** What strerror(3) says for an errno in the C locale. */
export function errnoText(errno: number): string {
  return byNumber.get(errno)?.text ?? `Unknown error ${errno}`;
}

/**
 * The number behind a name.
 *
 * @throws {RangeError} if the table does not hold it.
 */
export function errnoNumber(code: string): number {
  const errno = byCode.get(code);
  if (errno === undefined) throw new RangeError(`Cannot find an errno: no such name (${code})`);
  return errno;
}
