import {
  accept,
  AF_UNIX,
  bind,
  close,
  listen,
  MSG_NOSIGNAL,
  recvmsg,
  SA_RESTART,
  sendmsg,
  sigaction,
  SIGHUP,
  SIGTERM,
  SIGUSR1,
  SOCK_STREAM,
  socket,
  SyscallError,
  unlink,
} from "@ipcbook/syscalls";

/** Thrown out of whatever is not to be gone on with. */
class Stop extends Error {}

class Adder {
  readonly #path: string;
  readonly #listener: number = socket(AF_UNIX, SOCK_STREAM);
  #mustStop = false;

  constructor(path: string) {
    this.#path = path;
    bind(this.#listener, { family: AF_UNIX, path });
    listen(this.#listener, 5);
  }

  run(): void {
    try {
      for (;;) this.#serve(this.#call(() => accept(this.#listener).fd, false));
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
    } finally {
      unlink(this.#path);
    }
  }

  #serve(fd: number): void {
    try {
      for (;;) {
        const [first] = this.#bytes(fd, false);
        if (first === undefined) return;
        const [second] = this.#bytes(fd, true);
        if (second === undefined) return;
        const sum = new DataView(new ArrayBuffer(2));
        sum.setUint16(0, first + second);
        this.#send(fd, new Uint8Array(sum.buffer));
      }
    } catch (error) {
      const code = error instanceof SyscallError ? error.code : "";
      if (code !== "ECONNRESET" && code !== "EPIPE") throw error;
    } finally {
      close(fd);
    }
  }

  /** One byte, or none at the end. */
  #bytes(fd: number, isBegun: boolean): Uint8Array {
    const buffer = new Uint8Array(1);
    const { length } = this.#call(() => recvmsg(fd, { buffer }), isBegun);
    return buffer.subarray(0, length);
  }

  #send(fd: number, bytes: Uint8Array): void {
    let rest = bytes;
    while (rest.length > 0) {
      rest = rest.subarray(this.#call(() => sendmsg(fd, { bytes: rest }, MSG_NOSIGNAL), true));
    }
  }

  /** Goes on in spite of SIGTERM where something has begun. */
  #call<T>(call: () => T, isBegun: boolean): T {
    for (;;) {
      if (this.#mustStop && !isBegun) throw new Stop();
      try {
        return call();
      } catch (error) {
        if (!(error instanceof SyscallError && error.code === "EINTR")) throw error;
        this.#mustStop = true;
      }
    }
  }
}

export function server(path: string): void {
  const actions = { [SIGTERM]: 0, [SIGHUP]: SA_RESTART, [SIGUSR1]: SA_RESTART };
  for (const [signal, flags] of Object.entries(actions)) {
    sigaction(Number(signal), { handler: "interrupt", flags });
  }
  new Adder(path).run();
}
