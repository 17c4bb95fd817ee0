/** Where output goes; it may throw, as write(2) fails. */
export type Write = (bytes: Uint8Array) => void;

/**
 * Collects output in one buffer and gives it on in few pieces. A character of a string is a byte here
 * (latin1): what the kernel tells need not be UTF-8.
 */
export class ByteSink {
  /** Room for more is made by `reserve()`. */
  bytes: Uint8Array = new Uint8Array(64 * 1024);
  length = 0;
  readonly #write: Write;
  #held = 0;

  constructor(write: Write) {
    this.#write = write;
  }

  /** Makes room for `count` bytes at `length`; the buffer may be another one afterwards. */
  reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    if (this.#held === 0) this.flush();
    if (this.length + count <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.bytes.length, this.length + count));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  text(text: string): void {
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

  flush(): void {
    if (this.length === 0) return;
    const { length } = this;
    this.length = 0;
    this.#write(this.bytes.subarray(0, length));
  }
}
