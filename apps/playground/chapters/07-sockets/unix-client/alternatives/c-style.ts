import {
  AF_UNIX,
  close,
  connect,
  read,
  SOCK_STREAM,
  socket,
  SyscallError,
  write,
} from "@ipcbook/syscalls";

let failure: SyscallError | null = null;

/** -1 where the call fails, as in C; `failure` is the errno. */
function c(call: () => number): number {
  try {
    return call();
  } catch (error) {
    if (!(error instanceof SyscallError)) throw error;
    failure = error;
    return -1;
  }
}

function interrupted(result: number): boolean {
  return result === -1 && failure?.code === "EINTR";
}

function die(fd: number): never {
  const error = failure;
  close(fd);
  throw error;
}

export function client(path: string): number | null {
  const ch = Uint8Array.of(65);
  let n: number;
  const fd = socket(AF_UNIX, SOCK_STREAM, 0);
  do n = c(() => connect(fd, { family: AF_UNIX, path })); while (interrupted(n));
  if (n === -1) die(fd);
  do n = c(() => write(fd, ch)); while (interrupted(n));
  if (n === -1) die(fd);
  do n = c(() => read(fd, ch)); while (interrupted(n));
  if (n === -1) die(fd);
  close(fd);
  return n === 0 ? null : ch[0]!;
}
