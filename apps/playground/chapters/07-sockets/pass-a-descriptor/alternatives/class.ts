import * as sys from "@ipcbook/syscalls";

export function server(path: string): void {
  new Desk(path).run();
}

class Desk {
  readonly #listener: number;
  readonly #byte = new Uint8Array(1);

  constructor(path: string) {
    this.#listener = sys.socket(sys.AF_UNIX, sys.SOCK_STREAM);
    sys.bind(this.#listener, { family: sys.AF_UNIX, path });
    sys.listen(this.#listener, sys.SOMAXCONN);
  }

  run(): never {
    for (;;) {
      const { fd } = sys.accept(this.#listener);
      while (this.#next(fd));
      sys.close(fd);
    }
  }

  #next(fd: number): boolean {
    let message;
    do {
      try {
        message = sys.recvmsg(fd, { buffer: this.#byte, descriptors: 4 }, sys.MSG_CMSG_CLOEXEC);
      } catch (error) {
        const { code } = error as sys.SyscallError;
        if (code === "ECONNRESET") return false;
        if (code !== "EINTR") throw error;
      }
    } while (!message);
    for (const passed of message.descriptors) this.#serve(passed);
    return message.length > 0;
  }

  #serve(fd: number): void {
    const buffer = new Uint8Array(16);
    const length = sys.recv(fd, buffer);
    if (length > 0) {
      const answer = Uint8Array.of(buffer[0]! + 1);
      try {
        sys.sendmsg(fd, { bytes: answer }, sys.MSG_NOSIGNAL);
      } catch (error) {
        if (!["EPIPE", "ECONNRESET"].includes((error as sys.SyscallError).code)) throw error;
      }
    }
    sys.close(fd);
  }
}
