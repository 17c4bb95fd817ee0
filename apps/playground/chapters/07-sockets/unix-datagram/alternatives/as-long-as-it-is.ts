import * as sys from "@ipcbook/syscalls";

/** Asks for the length first, and makes a buffer that is as long. */
export function server(path: string): void {
  const fd = sys.socket(sys.AF_UNIX, sys.SOCK_DGRAM);
  try {
    sys.bind(fd, { family: sys.AF_UNIX, path });
  } catch {
    claim(fd, path);
  }
  for (;;) {
    try {
      const length = sys.recv(fd, new Uint8Array(0), sys.MSG_PEEK | sys.MSG_TRUNC);
      const bytes = new Uint8Array(length);
      const { address } = sys.recvfrom(fd, bytes);
      if (address !== null) reply(fd, bytes.reverse(), address);
    } catch (error) {
      if ((error as sys.SyscallError).code !== "EINTR") throw error;
    }
  }
}

function claim(fd: number, path: string): void {
  try {
    sys.connect(fd, { family: sys.AF_UNIX, path });
  } catch (error) {
    if ((error as sys.SyscallError).code !== "ECONNREFUSED") throw error;
    sys.unlink(path);
    sys.bind(fd, { family: sys.AF_UNIX, path });
    return;
  }
  throw new Error(`Cannot take the name: somebody has it (${path})`);
}

function reply(fd: number, bytes: Uint8Array, to: sys.Address): void {
  try {
    sys.sendto(fd, bytes, sys.MSG_DONTWAIT, to);
  } catch {
    // Nobody takes it.
  }
}
