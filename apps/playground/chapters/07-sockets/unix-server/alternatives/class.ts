import {
  accept,
  AF_UNIX,
  bind,
  close,
  connect,
  listen,
  MSG_NOSIGNAL,
  recv,
  send,
  SHUT_WR,
  shutdown,
  SOCK_CLOEXEC,
  SOCK_NONBLOCK,
  SOCK_STREAM,
  socket,
  SOMAXCONN,
  unlink,
} from "@ipcbook/syscalls";

class Name {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** Asks before it takes the name; EAGAIN is a queue that is full, so somebody listens. */
  free(): void {
    const probe = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC);
    let code = "";
    try {
      connect(probe, { family: AF_UNIX, path: this.path });
    } catch (error) {
      code = (error as { code?: string }).code ?? "";
    }
    close(probe);
    if (code === "ECONNREFUSED") unlink(this.path);
    else if (code !== "ENOENT") throw new Error(`Cannot listen: in use (${this.path})`);
  }
}

class Listener {
  readonly #fd: number = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC);

  constructor(name: Name) {
    name.free();
    bind(this.#fd, { family: AF_UNIX, path: name.path });
    listen(this.#fd, SOMAXCONN);
  }

  *clients(): Generator<number> {
    for (;;) {
      try {
        yield accept(this.#fd).fd;
      } catch (error) {
        if (!/EINTR|ECONNABORTED/.test(String(error))) throw error;
      }
    }
  }
}

export function server(address: string): void {
  for (const fd of new Listener(new Name(address)).clients()) {
    try {
      const byte = new Uint8Array(1);
      if (recv(fd, byte) > 0) send(fd, byte.map((value) => value + 1), MSG_NOSIGNAL);
      shutdown(fd, SHUT_WR);
    } catch (error) {
      if (!/EPIPE|ECONNRESET|ENOTCONN/.test(String(error))) throw error;
    }
    close(fd);
  }
}
