// Everything but libc itself: what a thread needs whose calls another thread makes.
export * from "./address.ts";
export type { Argument, Backend } from "./backend.ts";
export { type Call, type CallName, calls, directions, type Kind } from "./calls.ts";
export * from "./connections.ts";
export * from "./constants.ts";
export { getBackend, setBackend } from "./current-backend.ts";
export * from "./descriptors.ts";
export { errnoCode, errnoNumber, errnoText } from "./errno.ts";
export * from "./faults.ts";
export * from "./format-trace.ts";
export { type Layout, layout, type Struct } from "./layout.ts";
export * from "./options.ts";
export { type Platform, platform } from "./platform.ts";
export * from "./poll.ts";
export { decodeSockaddr, encodeSockaddr } from "./sockaddr.ts";
export * from "./syscall-error.ts";
export * from "./trace.ts";
export * from "./transfer.ts";
