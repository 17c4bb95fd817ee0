import { type Channel, dataStart } from "./channel.ts";

/** Writes a text into the channel's data. */
export function writeText(channel: Channel, text: string): void {
  const bytes = new TextEncoder().encode(text);
  const room = channel.byteLength - dataStart - 4;
  // An error's stack has no end that anybody guarantees.
  const kept = bytes.subarray(0, room);
  new DataView(channel).setUint32(dataStart, kept.length);
  new Uint8Array(channel, dataStart + 4).set(kept);
}

/** Reads it. The other side may be writing meanwhile: the bytes are copied first. */
export function readText(channel: Channel): string {
  const room = channel.byteLength - dataStart - 4;
  const length = Math.min(new DataView(channel).getUint32(dataStart), room);
  return new TextDecoder().decode(new Uint8Array(channel, dataStart + 4, length).slice());
}
