import * as sys from "@ipcbook/syscalls";

/** sendmsg() and recvmsg(), and a probe of its own for the name. */
export function server(path: string): void {
  if (leadsToNobody(path)) sys.unlink(path);
  const fd = sys.socket(sys.AF_UNIX, sys.SOCK_DGRAM);
  sys.bind(fd, { family: sys.AF_UNIX, path });
  const buffer = new Uint8Array(65536);
  while (true) {
    let message;
    try {
      message = sys.recvmsg(fd, { buffer });
    } catch (error) {
      if ((error as sys.SyscallError).code === "EINTR") continue;
      throw error;
    }
    if (message.address === null) continue;
    const bytes = new Uint8Array(message.length);
    for (let i = 0; i < message.length; i++) bytes[i] = buffer[message.length - 1 - i]!;
    try {
      sys.sendmsg(fd, { bytes, to: message.address }, sys.MSG_DONTWAIT | sys.MSG_NOSIGNAL);
    } catch (error) {
      if (!(error instanceof sys.SyscallError)) throw error;
      console.warn(error.message);
    }
  }
}

function leadsToNobody(path: string): boolean {
  const probe = sys.socket(sys.AF_UNIX, sys.SOCK_DGRAM);
  try {
    sys.connect(probe, { family: sys.AF_UNIX, path });
    return false;
  } catch (error) {
    return (error as sys.SyscallError).code === "ECONNREFUSED";
  } finally {
    sys.close(probe);
  }
}
