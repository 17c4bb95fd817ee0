/** Of each message only struct inet_diag_msg is kept, not its attributes. */
const wordsOfOne = 72 / 4;
const mostInPiece = 1024;

/** Messages of inet_diag, set aside until it is their turn. */
export class KeptMessages {
  readonly #pieces: Int32Array[] = [];
  #last: Int32Array = new Int32Array();
  #inLast = mostInPiece;

  /** Copies the message that starts at `words[first]`. */
  add(words: Int32Array, first: number): void {
    if (this.#inLast === mostInPiece) {
      this.#last = new Int32Array(mostInPiece * wordsOfOne);
      this.#pieces.push(this.#last);
      this.#inLast = 0;
    }
    const piece = this.#last;
    const to = this.#inLast++ * wordsOfOne;
    for (let index = 0; index < wordsOfOne; index++) piece[to + index] = words[first + index]!;
  }

  /** Hands them on as `dumpSockets` does. */
  forEach(onMessage: (bytes: Uint8Array, start: number, words: Int32Array) => void): void {
    for (const piece of this.#pieces) {
      const count = piece === this.#last ? this.#inLast : mostInPiece;
      const bytes = new Uint8Array(piece.buffer);
      for (let index = 0; index < count; index++) onMessage(bytes, index * wordsOfOne * 4, piece);
    }
  }

  clear(): void {
    this.#pieces.length = 0;
    this.#inLast = mostInPiece;
  }
}
