import {
  AF_UNIX,
  close,
  connect,
  F_GETFL,
  F_SETFL,
  fcntl,
  MSG_NOSIGNAL,
  O_NONBLOCK,
  poll,
  POLLIN,
  recv,
  send,
  SOCK_STREAM,
  socket,
} from "@ipcbook/syscalls";

/** Blocks in connect(), which can't be waited for with poll() here, and nowhere else. */
export function client(address: string): number | null {
  const fd = socket(AF_UNIX, SOCK_STREAM);
  try {
    while (failsWith("EINTR", () => connect(fd, { family: AF_UNIX, path: address })));
    fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
    while (failsWith("EINTR", () => send(fd, Uint8Array.of(0x41), MSG_NOSIGNAL)));
    const buffer = new Uint8Array(16);
    let length = -1;
    const receive = () => {
      poll([{ fd, events: POLLIN, revents: 0 }], -1);
      length = recv(fd, buffer);
    };
    while (failsWith("EINTR", receive));
    return length === 0 ? null : buffer[0]!;
  } finally {
    close(fd);
  }
}

function failsWith(code: string, call: () => unknown): boolean {
  try {
    call();
    return false;
  } catch (error) {
    if ((error as { code?: string }).code === code) return true;
    throw error;
  }
}
