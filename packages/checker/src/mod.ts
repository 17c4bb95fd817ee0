export * from "./conversation.ts";
export { check, type CheckOptions, type Progress } from "./engine/check.ts";
export { prepare, recordMistakes } from "./engine/prepare.ts";
export { Recordings } from "./engine/recordings.ts";
export * from "./exercise.ts";
export type { Runtime } from "./subject/runtime.ts";
export * from "./text.ts";
export * from "./transcript.ts";
export * from "./verdict.ts";
