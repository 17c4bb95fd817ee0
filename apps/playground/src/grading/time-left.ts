/** Fewer say nothing about the rest. */
const fewest = 8;

/** Says how long a run will take from here, by how long it has taken so far. */
export class TimeLeft {
  readonly #start = performance.now();

  /** Whole minutes, 0 for less than one; null as long as nobody can know. */
  minutes(done: number, of: number): number | null {
    if (done < fewest) return null;
    return Math.round((performance.now() - this.#start) / done * (of - done) / 60_000);
  }
}
