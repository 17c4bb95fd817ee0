import { availableParallelism } from "node:os";

/** So many checks at a time: one more than there are processors, because each waits a quarter of its time. */
export const atATime: number = availableParallelism() + 1;
