import {
  AF_UNIX,
  close,
  connect,
  MSG_NOSIGNAL,
  recvmsg,
  sendmsg,
  SOCK_STREAM,
  socket,
} from "@ipcbook/syscalls";

function uninterrupted<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    if (/ EINTR\b/.test((error as Error).message)) return uninterrupted(call);
    throw error;
  }
}

function withSocket<T>(use: (fd: number) => T): T {
  const fd = socket(AF_UNIX, SOCK_STREAM);
  try {
    return use(fd);
  } finally {
    close(fd);
  }
}

export function client(path: string): number | null {
  return withSocket((fd) => {
    uninterrupted(() => connect(fd, { family: AF_UNIX, path }));
    const bytes = new TextEncoder().encode("A");
    uninterrupted(() => sendmsg(fd, { bytes }, MSG_NOSIGNAL));
    const buffer = new Uint8Array(1);
    const { length } = uninterrupted(() => recvmsg(fd, { buffer }));
    return length ? buffer[0]! : null;
  });
}
