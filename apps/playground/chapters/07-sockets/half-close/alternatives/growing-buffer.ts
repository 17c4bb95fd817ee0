import type { Conn } from "@ipcbook/conn";

/** A letter in a buffer that may be longer than it is. */
class Letter {
  #bytes = new Uint8Array(16);
  #length = 0;

  async readFrom(conn: Conn): Promise<this> {
    for (;;) {
      if (this.#length === this.#bytes.length) this.#grow();
      const length = await conn.read(this.#bytes.subarray(this.#length));
      if (length === null) return this;
      this.#length += length;
    }
  }

  async writeTo(conn: Conn): Promise<void> {
    for (let sent = 0; sent < this.#length;) {
      sent += await conn.write(this.#bytes.subarray(sent, this.#length));
    }
  }

  #grow(): void {
    const bytes = new Uint8Array(2 * this.#bytes.length);
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }
}

let inTheBox = new Letter();

export async function handler(conn: Conn): Promise<void> {
  await inTheBox.writeTo(conn);
  await conn.closeWrite();
  inTheBox = await new Letter().readFrom(conn);
  conn.close();
}
