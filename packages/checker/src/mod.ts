export * from "./conversation.ts";
export { behaviourOf } from "./engine/behaviour-of.ts";
export {
  check,
  checkForMarks,
  type CheckOptions,
  type Marked,
  type Progress,
} from "./engine/check.ts";
export { drawSeed } from "./engine/draw-seed.ts";
export { simplest } from "./engine/plan.ts";
export { prepare, recordMistakes } from "./engine/prepare.ts";
export { Recordings } from "./engine/recordings.ts";
export { Spare } from "./engine/spare.ts";
export * from "./exercise.ts";
export { refusedMark } from "./runner/job.ts";
export { privateNetwork } from "./sandbox/private-network.ts";
export { sandboxKey } from "./sandbox/sandbox-key.ts";
export { type Sandbox, smokeTest } from "./sandbox/smoke-test.ts";
export type { Tier } from "./sandbox/tier.ts";
export type { Runtime } from "./subject/runtime.ts";
export { attemptLimit, readAttempt, type ReadOptions, StageFault } from "./subject/stage.ts";
export * from "./text.ts";
export * from "./transcript.ts";
export * from "./verdict.ts";
