import { AF_UNIX, close, connect, read, SOCK_STREAM, socket, write } from "@ipcbook/syscalls";

let errno = "";

/** -1 and errno, as in C. */
function c(call: () => number): number {
  try {
    return call();
  } catch (error) {
    errno = (error as { code: string }).code;
    return -1;
  }
}

function fail(fd: number): never {
  const code = errno;
  close(fd);
  throw Object.assign(new Error(code), { code });
}

export function client(path: string): number | null {
  const ch = Uint8Array.of(65);
  let n: number;
  const fd = socket(AF_UNIX, SOCK_STREAM, 0);
  do n = c(() => connect(fd, { family: AF_UNIX, path })); while (n === -1 && errno === "EINTR");
  if (n === -1) fail(fd);
  do n = c(() => write(fd, ch)); while (n === -1 && errno === "EINTR");
  if (n === -1) fail(fd);
  do n = c(() => read(fd, ch)); while (n === -1 && errno === "EINTR");
  if (n === -1) fail(fd);
  close(fd);
  return n === 0 ? null : ch[0]!;
}
