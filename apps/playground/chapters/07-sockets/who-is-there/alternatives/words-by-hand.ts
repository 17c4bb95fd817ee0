import * as sys from "@ipcbook/syscalls";

const words = ["pid", "uid", "gid"];

/** Reads struct ucred itself: three words of 32 bits, in the host's own order. */
export function server(path: string): void {
  sys.sigaction(sys.SIGPIPE, { handler: "ignore" });
  const listener = sys.socket(sys.AF_UNIX, sys.SOCK_STREAM);
  sys.bind(listener, { family: sys.AF_UNIX, path });
  sys.listen(listener, sys.SOMAXCONN);
  while (true) new Visit(sys.accept(listener).fd).run();
}

class Visit {
  readonly #fd: number;
  readonly #peer: Uint32Array;
  #line: number[] = [];

  constructor(fd: number) {
    this.#fd = fd;
    const bytes = sys.getsockoptBytes(fd, sys.SOL_SOCKET, sys.SO_PEERCRED, 12);
    this.#peer = new Uint32Array(bytes.slice().buffer);
  }

  run(): void {
    const byte = new Uint8Array(1);
    try {
      while (sys.read(this.#fd, byte) === 1) this.#take(byte[0]!);
    } catch {
      // It has gone.
    }
    sys.close(this.#fd);
  }

  #take(byte: number): void {
    if (byte !== 0x0a) {
      this.#line.push(byte);
      return;
    }
    const [word, ...rest] = String.fromCharCode(...this.#line).split(" ");
    const number = rest.join(" ");
    this.#line = [];
    const place = words.indexOf(word!);
    this.#say(place < 0 ? "unknown" : number === String(this.#peer[place]) ? "true" : "false");
  }

  #say(word: string): void {
    sys.write(this.#fd, new TextEncoder().encode(`${word}\n`));
  }
}
