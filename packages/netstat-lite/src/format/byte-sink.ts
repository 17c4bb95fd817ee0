/** Where output goes; it may throw, as write(2) fails. */
export type Write = (bytes: Uint8Array) => void;

const chunkSize = 256 * 1024;

/**
 * Collects output in large pieces. A character of a string is a byte here (latin1): what the kernel tells
 * need not be UTF-8.
 */
export class ByteSink {
  /** The piece that is being filled; `reserve()` may put another in its place. */
  bytes: Uint8Array = new Uint8Array(chunkSize);
  /** How much of it is filled. */
  length = 0;
  readonly #write: Write;
  #full: Uint8Array[] = [];
  #held = 0;
  #written = 0;

  constructor(write: Write) {
    this.#write = write;
  }

  /** Makes room for `count` bytes, at most a few thousand, in one piece. */
  reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    if (this.#held === 0) {
      this.flush();
      return;
    }
    this.#full.push(this.bytes.subarray(0, this.length));
    this.bytes = new Uint8Array(chunkSize);
    this.length = 0;
  }

  text(text: string): void {
    if (text.length > chunkSize) {
      for (let at = 0; at < text.length; at += chunkSize) this.text(text.slice(at, at + chunkSize));
      return;
    }
    this.reserve(text.length);
    for (let index = 0; index < text.length; index++) {
      this.bytes[this.length++] = text.charCodeAt(index);
    }
  }

  /** Until `release()`, nothing is written, so that what is here can still be changed. */
  hold(): void {
    this.#held++;
  }

  release(): void {
    this.#held--;
  }

  /**
   * Writes what is there; of a `block` of bytes, counted from the last flush of all, only whole ones. What is
   * held stays.
   */
  flush(block = 1): void {
    if (this.#held > 0) return;
    const pieces = this.#full;
    this.#full = [];
    for (const piece of pieces) this.#give(piece);
    const rest = block === 1 ? 0 : (this.#written + this.length) % block;
    const end = this.length - rest;
    if (end <= 0) return;
    this.#give(this.bytes.subarray(0, end));
    this.bytes.copyWithin(0, end, this.length);
    this.length = rest;
    if (block === 1) this.#written = 0;
  }

  #give(bytes: Uint8Array): void {
    this.#written += bytes.length;
    this.#write(bytes);
  }
}
