import type { Draw } from "@ipcbook/checker";

/** `length` letters in the order of the alphabet, so that a missing or a doubled one is seen. */
export function letters(draw: Draw, length: number): number[] {
  const first = draw.integer(0, 25);
  return Array.from({ length }, (_, place) => 0x61 + (first + place) % 26);
}

/** `length` bytes without a pattern: no part of them can stand in for another. */
export function noise(draw: Draw, length: number): number[] {
  return scrambled(draw.integer(1, 0xffff), length);
}

/** The same from a number: a linear congruential generator, of which the upper bits are taken. */
export function scrambled(seed: number, length: number): number[] {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 24;
  });
}
