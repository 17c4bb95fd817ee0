/** A seed for what is drawn at random, to be printed with what came of it: 31 bits. */
export function drawSeed(): number {
  return Math.floor(Math.random() * 2 ** 31);
}
