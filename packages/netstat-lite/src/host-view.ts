import { hostByteOrder } from "@ipcbook/byteorder";

/** Netlink's own integers are in the host's order. */
const littleEndian = hostByteOrder === "little";

/** Reads and writes integers in the host's order. */
export class HostView {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  get16(offset: number): number {
    return this.#view.getUint16(offset, littleEndian);
  }

  get32(offset: number): number {
    return this.#view.getUint32(offset, littleEndian);
  }

  get64(offset: number): bigint {
    return this.#view.getBigUint64(offset, littleEndian);
  }

  /** A view of the same memory. */
  bytes(offset: number, length: number): Uint8Array {
    return this.#bytes.subarray(offset, offset + length);
  }

  set16(offset: number, value: number): void {
    this.#view.setUint16(offset, value, littleEndian);
  }

  set32(offset: number, value: number): void {
    this.#view.setUint32(offset, value, littleEndian);
  }
}
