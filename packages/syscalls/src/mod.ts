/**
 * The one door to libc: the chapter's system calls with their C names and numbers, addresses as objects,
 * failures as `SyscallError`. Nothing is retried behind the caller's back: `EINTR` and `EAGAIN` are errors
 * like any other.
 *
 * @module
 */
export * from "./address.ts";
export type { Argument, Backend } from "./backend.ts";
export { type Call, type CallName, calls, type Kind } from "./calls.ts";
export * from "./connections.ts";
export * from "./constants.ts";
export { getBackend, setBackend } from "./current-backend.ts";
export * from "./descriptors.ts";
export { directBackend } from "./direct-backend.ts";
export { errnoCode, errnoNumber, errnoText } from "./errno.ts";
export * from "./faults.ts";
export * from "./format-trace.ts";
export * from "./inet-text.ts";
export { type Layout, layout, type Struct } from "./layout.ts";
export * from "./options.ts";
export { type Platform, platform } from "./platform.ts";
export * from "./poll.ts";
export { decodeSockaddr, encodeSockaddr } from "./sockaddr.ts";
export * from "./syscall-error.ts";
export * from "./trace.ts";
export * from "./transfer.ts";
