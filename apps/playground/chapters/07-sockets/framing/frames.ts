import type { Draw } from "@ipcbook/checker";

/** A message as it goes over the wire: its length in network order, and its bytes. */
export function frame(message: readonly number[]): number[] {
  return [message.length >>> 8, message.length & 0xff, ...message];
}

/** What is owed for `bytes`: each whole message, reversed. What is left is the start of another one. */
export function answersTo(bytes: readonly number[]): number[] {
  const answers: number[] = [];
  for (let from = 0; from + 2 <= bytes.length;) {
    const to = from + 2 + bytes[from]! * 256 + bytes[from + 1]!;
    if (to > bytes.length) break;
    answers.push(bytes[from]!, bytes[from + 1]!);
    for (let at = to - 1; at >= from + 2; at--) answers.push(bytes[at]!);
    from = to;
  }
  return answers;
}

/** `length` letters in the order of the alphabet. */
export function letters(draw: Draw, length: number): number[] {
  const first = draw.integer(0, 25);
  return Array.from({ length }, (_, place) => 0x61 + (first + place) % 26);
}

/**
 * `length` bytes of which no two, taken for a length at an even place, are one that can still be met: an
 * attempt that is out of step waits, and does not go on to answer bytes that nobody can foretell. The
 * odd places hold the upper bits of a linear congruential generator.
 */
export function noLengths(draw: Draw, length: number): number[] {
  let state = draw.integer(1, 0xffff);
  return Array.from({ length }, (_, place) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return place % 2 === 0 ? 0x7f : place === 1 ? 0xff : state >>> 24;
  });
}
