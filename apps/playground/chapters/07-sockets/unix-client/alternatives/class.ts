import {
  AF_UNIX,
  close,
  connect,
  recvfrom,
  send,
  sigaction,
  SIGPIPE,
  SOCK_CLOEXEC,
  SOCK_STREAM,
  socket,
} from "@ipcbook/syscalls";

function* attempts(): Generator<void> {
  for (;;) yield;
}

/** A connection that starts anew, with another socket, where connect() was interrupted. */
class Connection {
  readonly #fd: number;

  constructor(path: string) {
    for (const _ of attempts()) {
      const fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC);
      try {
        connect(fd, { family: AF_UNIX, path });
        this.#fd = fd;
        return;
      } catch (error) {
        close(fd);
        if (!isInterruption(error)) throw error;
      }
    }
    throw new Error("Cannot be reached: there is always another attempt");
  }

  put(byte: number): void {
    this.#repeat(() => send(this.#fd, Uint8Array.of(byte)));
  }

  get(): number | null {
    const buffer = new Uint8Array(512);
    const { length } = this.#repeat(() => recvfrom(this.#fd, buffer));
    return length > 0 ? buffer[0]! : null;
  }

  close(): void {
    close(this.#fd);
  }

  #repeat<T>(call: () => T): T {
    for (const _ of attempts()) {
      try {
        return call();
      } catch (error) {
        if (!isInterruption(error)) throw error;
      }
    }
    throw new Error("Cannot be reached: there is always another attempt");
  }
}

function isInterruption(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EINTR";
}

export function client(address: string): number | null {
  sigaction(SIGPIPE, { handler: "ignore" });
  const connection = new Connection(address);
  try {
    connection.put("A".charCodeAt(0));
    return connection.get();
  } finally {
    connection.close();
  }
}
