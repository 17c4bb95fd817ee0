import * as sys from "@ipcbook/syscalls";

export function client(path: string): number {
  const fds: number[] = [];
  let full = false;
  try {
    while (!full) {
      const fd = sys.socket(sys.AF_UNIX, sys.SOCK_STREAM);
      fds.push(fd);
      sys.fcntl(fd, sys.F_SETFL, sys.fcntl(fd, sys.F_GETFL) | sys.O_NONBLOCK);
      let again = true;
      while (again) {
        again = false;
        try {
          sys.connect(fd, { family: sys.AF_UNIX, path });
        } catch (error) {
          const { code } = error as sys.SyscallError;
          again = code === "EINTR";
          full = code === "EAGAIN";
          if (!again && !full) throw error;
        }
      }
    }
  } finally {
    fds.forEach((fd) => sys.close(fd));
  }
  return fds.length - 1;
}
