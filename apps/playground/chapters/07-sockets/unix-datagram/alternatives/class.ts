import * as sys from "@ipcbook/syscalls";

class Mirror {
  readonly #fd = sys.socket(sys.AF_UNIX, sys.SOCK_DGRAM);
  readonly #buffer = new Uint8Array(16 * 1024);

  constructor(path: string) {
    const name: sys.Address = { family: sys.AF_UNIX, path };
    try {
      sys.connect(this.#fd, name);
      throw new Error(`Cannot serve: somebody does (${path})`);
    } catch (error) {
      const code = error instanceof sys.SyscallError ? error.code : "";
      if (code === "ECONNREFUSED") sys.unlink(path);
      else if (code !== "ENOENT") throw error;
    }
    sys.bind(this.#fd, name);
  }

  *messages(): Generator<{ bytes: Uint8Array; from: sys.Address }> {
    for (;;) {
      const got = this.#next();
      if (got?.address) yield { bytes: this.#buffer.subarray(0, got.length), from: got.address };
    }
  }

  #next(): { length: number; address: sys.Address | null } | null {
    try {
      return sys.recvfrom(this.#fd, this.#buffer);
    } catch (error) {
      if (error instanceof sys.SyscallError && error.code === "EINTR") return null;
      throw error;
    }
  }

  answer(bytes: Uint8Array, to: sys.Address): boolean {
    try {
      return sys.sendto(this.#fd, bytes, sys.MSG_DONTWAIT, to) === bytes.length;
    } catch (error) {
      if (error instanceof sys.SyscallError) return false;
      throw error;
    }
  }
}

export function server(path: string): void {
  const mirror = new Mirror(path);
  for (const { bytes, from } of mirror.messages()) {
    mirror.answer(bytes.toReversed(), from);
  }
}
