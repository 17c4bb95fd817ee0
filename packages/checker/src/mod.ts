export * from "./conversation.ts";
export * from "./exercise.ts";
export * from "./text.ts";
export * from "./transcript.ts";
export * from "./verdict.ts";
