import type { Draw, Step } from "@ipcbook/checker";

/** From "A", the letter of the chapter's client. */
export function letter(draw: Draw): number {
  return draw.integer(0x41, 0x5a);
}

/** Bytes that nobody has asked for. */
export function surplus(draw: Draw, length: number): number[] {
  const byte = draw.integer(0x61, 0x7a);
  return Array.from({ length }, () => byte);
}

/** A client that connects and sends, with one write. */
export function sends(on: string, bytes: number[]): Step[] {
  return [{ do: "connect", on }, { do: "send", on, bytes }];
}
