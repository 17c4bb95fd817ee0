import * as sys from "@ipcbook/syscalls";

export function client(address: string): string {
  const [host, port] = address.split(":");
  const fd = sys.socket(sys.AF_INET, sys.SOCK_STREAM | sys.SOCK_NONBLOCK);
  try {
    return new Asker(fd, host!, Number(port)).run();
  } finally {
    sys.close(fd);
  }
}

/** Tells by a second connect() what came of the first one. */
class Asker {
  readonly #fd: number;
  readonly #server: sys.Address;
  readonly #until: number = Date.now() + 100;

  constructor(fd: number, address: string, port: number) {
    this.#fd = fd;
    this.#server = { family: sys.AF_INET, address, port };
  }

  run(): string {
    try {
      while (!this.#isConnected()) {
        if (Date.now() >= this.#until) return "gave up";
        this.#wait(sys.POLLOUT, Math.max(0, this.#until - Date.now()));
      }
    } catch (error) {
      return `not connected: ${(error as sys.SyscallError).code}`;
    }
    try {
      return this.#ask();
    } catch (error) {
      return `lost: ${(error as sys.SyscallError).code}`;
    }
  }

  #isConnected(): boolean {
    try {
      sys.connect(this.#fd, this.#server);
      return true;
    } catch (error) {
      const { code } = error as sys.SyscallError;
      if (code === "EISCONN") return true;
      if (code === "EINPROGRESS" || code === "EALREADY") return false;
      throw error;
    }
  }

  #ask(): string {
    sys.send(this.#fd, Uint8Array.of(0x41), sys.MSG_NOSIGNAL);
    const byte = new Uint8Array(1);
    return this.#receive(byte) === 1 ? `answered ${byte[0]}` : "no answer";
  }

  #receive(byte: Uint8Array): number {
    try {
      return sys.recv(this.#fd, byte);
    } catch (error) {
      const { code } = error as sys.SyscallError;
      if (code !== "EAGAIN" && code !== "EINTR") throw error;
    }
    this.#wait(sys.POLLIN, -1);
    return this.#receive(byte);
  }

  #wait(events: number, ms: number): void {
    try {
      sys.poll([{ fd: this.#fd, events, revents: 0 }], ms);
    } catch (error) {
      if ((error as sys.SyscallError).code !== "EINTR") throw error;
    }
  }
}
