import type { Socket } from "node:net";
import type { Conn, Endpoint, Unnamed } from "./conn.ts";

/** A `net.Socket` with the face of a `Deno.Conn`. The socket has to be half-open and paused. */
export class NodeConn implements Conn {
  readonly localAddr: Endpoint | Unnamed;
  readonly remoteAddr: Endpoint | Unnamed;
  readonly #socket: Socket;
  #closed = false;
  #failure: Error | undefined;
  #reading = false;
  #waiting: (() => void)[] = [];
  #readable: ReadableStream<Uint8Array> | undefined;
  #writable: WritableStream<Uint8Array> | undefined;

  constructor(socket: Socket, localAddr: Endpoint | Unnamed, remoteAddr: Endpoint | Unnamed) {
    this.#socket = socket;
    this.localAddr = localAddr;
    this.remoteAddr = remoteAddr;
    socket.on("error", (error) => this.#failure = error);
    for (const event of ["end", "error", "close"]) socket.on(event, () => this.#wake());
  }

  async read(p: Uint8Array): Promise<number | null> {
    this.#mustBeOpen("read");
    if (p.length === 0) return 0;
    if (!this.#reading) {
      this.#reading = true;
      // Only now: this listener makes Node read from the kernel.
      this.#socket.on("readable", () => this.#wake());
    }
    for (;;) {
      // What came before a reset is still given, as the kernel gives it.
      const chunk = this.#socket.read(Math.min(p.length, this.#socket.readableLength));
      if (chunk !== null) {
        p.set(chunk);
        return chunk.length;
      }
      if (this.#failure) throw this.#failure;
      if (this.#socket.readableEnded) return null;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
      if (this.#closed) throw failed("Interrupted", "EINTR", "read", "closed meanwhile");
    }
  }

  async write(p: Uint8Array): Promise<number> {
    this.#mustBeOpen("write to");
    if (this.#failure) throw this.#failure;
    if (this.#socket.writableEnded) {
      throw failed("BrokenPipe", "EPIPE", "write to", "its writing half is closed");
    }
    await new Promise<void>((resolve, reject) => {
      this.#socket.write(p, (error) => error ? reject(error) : resolve());
    });
    return p.length;
  }

  async closeWrite(): Promise<void> {
    this.#mustBeOpen("end");
    if (this.#failure) throw this.#failure;
    if (this.#socket.writableFinished) return;
    await new Promise<void>((resolve, reject) => {
      this.#socket.end((error?: Error | null) => error ? reject(error) : resolve());
    });
  }

  close(): void {
    this.#mustBeOpen("close");
    this.#closed = true;
    this.#socket.destroy();
    this.#wake();
  }

  get readable(): ReadableStream<Uint8Array> {
    return this.#readable ??= new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        const buffer = new Uint8Array(64 * 1024);
        const length = await this.read(buffer);
        if (length !== null) return controller.enqueue(buffer.subarray(0, length));
        controller.close();
        this.#closeIfOpen();
      },
      cancel: () => this.#closeIfOpen(),
    }, { highWaterMark: 0 });
  }

  get writable(): WritableStream<Uint8Array> {
    return this.#writable ??= new WritableStream<Uint8Array>({
      write: async (chunk) => {
        // All of it, whatever `write` takes at a time.
        for (let sent = 0; sent < chunk.length;) sent += await this.write(chunk.subarray(sent));
      },
      close: () => this.#closeIfOpen(),
      abort: () => this.#closeIfOpen(),
    });
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #mustBeOpen(action: string): void {
    if (this.#closed) throw failed("BadResource", "EBADF", action, "it is closed");
  }

  #closeIfOpen(): void {
    if (!this.#closed) this.close();
  }
}

/** An error with the name that Deno gives it and the code that Node gives it. */
function failed(name: string, code: string, action: string, reason: string): Error {
  return Object.assign(new Error(`Cannot ${action} the connection: ${reason} (${code})`), {
    name,
    code,
  });
}
