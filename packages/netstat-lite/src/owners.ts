/**
 * Who holds which socket, from /proc/PID/fd.
 *
 * @module
 */
export { closeWaitOf } from "./close-wait-of.ts";
export { type Descriptor, descriptorsOf } from "./descriptors-of.ts";
export { findOwners, type FindOwnersOptions, type Owner } from "./owners/find-owners.ts";
export { programName } from "./owners/program-name.ts";
export { withoutControls } from "./owners/without-controls.ts";
export { ownsListener } from "./owns-listener.ts";
export type { ProcOptions } from "./proc-options.ts";
export { socketInodesOf } from "./socket-inodes-of.ts";
