import * as sys from "@ipcbook/syscalls";

let errno = "";

/** As in C: -1, and why in errno. */
function c(call: () => number): number {
  try {
    return call();
  } catch (error) {
    if (!(error instanceof sys.SyscallError)) throw error;
    errno = error.code;
    return -1;
  }
}

export function server(path: string): void {
  sys.sigaction(sys.SIGPIPE, { handler: "ignore" });
  sys.sigaction(sys.SIGHUP, { handler: "ignore" });
  sys.sigaction(sys.SIGUSR1, { handler: "ignore" });
  sys.sigaction(sys.SIGTERM, { handler: "interrupt", flags: 0 });

  const listener = sys.socket(sys.AF_UNIX, sys.SOCK_STREAM);
  sys.bind(listener, { family: sys.AF_UNIX, path });
  sys.listen(listener, 5);
  let done = false;
  while (!done) {
    const fd = c(() => sys.accept(listener).fd);
    if (fd === -1) {
      if (errno === "EINTR") break;
      throw new Error(`accept: ${errno}`);
    }
    const buffer = new Uint8Array(1);
    let first = -1;
    while (!done || first !== -1) {
      // One byte a call: no call can be cut in its middle.
      const n = c(() => sys.read(fd, buffer));
      if (n === 0) break;
      if (n === -1 && errno !== "EINTR") break;
      if (n === -1) {
        done = true;
        continue;
      }
      if (first === -1) {
        first = buffer[0]!;
        continue;
      }
      const sum = first + buffer[0]!;
      for (const byte of [sum >> 8, sum & 255]) {
        while (c(() => sys.write(fd, Uint8Array.of(byte))) === -1 && errno === "EINTR") done = true;
      }
      first = -1;
    }
    sys.close(fd);
  }
  sys.unlink(path);
}
