/** A conversation of no more steps than this is shown as a whole. */
const mostSteps = 60;
/** Of a longer one, so many are shown at its beginning, */
const atFirst = 6;
/** and so many on each side of the one that matters. */
const around = 8;

/**
 * Which of `count` steps are shown, in order, where `place` is the one that matters; a number below 0 stands for so many
 * that are left out.
 */
export function shownSteps(count: number, place: number): number[] {
  const shown: number[] = [];
  for (let step = 0; step < count; step++) {
    const isShown = count <= mostSteps || step < atFirst || Math.abs(step - place) <= around;
    if (isShown) shown.push(step);
    else if ((shown.at(-1) ?? 0) < 0) shown[shown.length - 1]!--;
    else shown.push(-1);
  }
  return shown;
}
