import {
  accept,
  AF_UNIX,
  bind,
  close,
  F_GETFL,
  F_SETFL,
  fcntl,
  listen,
  O_ASYNC,
  O_NONBLOCK,
  poll,
  POLLIN,
  recv,
  sigaction,
  SIGPIPE,
  SOCK_STREAM,
  socket,
  SyscallError,
  write,
} from "@ipcbook/syscalls";

class Listener {
  readonly #fd: number = socket(AF_UNIX, SOCK_STREAM);

  constructor(path: string) {
    bind(this.#fd, { family: AF_UNIX, path });
    for (const flag of [O_ASYNC, O_NONBLOCK]) {
      const flags = fcntl(this.#fd, F_GETFL);
      fcntl(this.#fd, F_SETFL, flags | flag);
    }
    listen(this.#fd, 128);
  }

  /** Those who wait now. */
  *waiting(): Generator<Visitor> {
    for (;;) {
      try {
        yield new Visitor(accept(this.#fd).fd);
      } catch (error) {
        if (!(error instanceof SyscallError)) throw error;
        if (error.code === "EAGAIN") return;
        if (error.code !== "ECONNABORTED") throw error;
      }
    }
  }

  sleep(): void {
    poll([{ fd: this.#fd, events: POLLIN, revents: 0 }], -1);
  }
}

class Visitor {
  readonly #fd: number;

  constructor(fd: number) {
    this.#fd = fd;
  }

  /** Whether it has asked something; sleeps until it does. */
  asks(): boolean {
    try {
      poll([{ fd: this.#fd, events: POLLIN, revents: 0 }], -1);
      return recv(this.#fd, new Uint8Array(1)) > 0;
    } catch {
      return false;
    }
  }

  tell(number: number): void {
    try {
      write(this.#fd, new Uint8Array([number]));
    } catch (error) {
      if (!(error instanceof SyscallError && error.code === "EPIPE")) throw error;
    }
  }

  leave(): void {
    close(this.#fd);
  }
}

export function server(path: string): void {
  sigaction(SIGPIPE, { handler: "ignore" });
  const listener = new Listener(path);
  for (;;) {
    const { value: host } = listener.waiting().next();
    if (!host) {
      listener.sleep();
      continue;
    }
    while (host.asks()) {
      // All are inside before the first one is told anything.
      const guests = [...listener.waiting()];
      for (const [place, guest] of guests.entries()) {
        guest.tell(place + 1);
        guest.leave();
      }
      host.tell(guests.length);
    }
    host.leave();
  }
}
