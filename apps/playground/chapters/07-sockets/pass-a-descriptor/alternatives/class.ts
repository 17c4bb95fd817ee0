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
      const { fd } = this.#uninterrupted(() => sys.accept(this.#listener));
      while (this.#next(fd));
      sys.close(fd);
    }
  }

  #next(fd: number): boolean {
    const message = this.#uninterrupted(() =>
      sys.recvmsg(fd, { buffer: this.#byte, descriptors: 4 }, sys.MSG_CMSG_CLOEXEC)
    );
    for (const passed of message.descriptors) this.#serve(passed);
    return message.length > 0;
  }

  #serve(fd: number): void {
    const buffer = new Uint8Array(16);
    const length = this.#uninterrupted(() => sys.recv(fd, buffer));
    if (length > 0) {
      const answer = Uint8Array.of(buffer[0]! + 1);
      try {
        this.#uninterrupted(() => sys.sendmsg(fd, { bytes: answer }, sys.MSG_NOSIGNAL));
      } catch (error) {
        if (!["EPIPE", "ECONNRESET"].includes((error as sys.SyscallError).code)) throw error;
      }
    }
    sys.close(fd);
  }

  #uninterrupted<Result>(call: () => Result): Result {
    try {
      return call();
    } catch (error) {
      if ((error as sys.SyscallError).code !== "EINTR") throw error;
      return this.#uninterrupted(call);
    }
  }
}
