export { closeWaitOf } from "./close-wait-of.ts";
export { type Descriptor, descriptorsOf } from "./descriptors-of.ts";
export { type Endpoint, listeningInodes } from "./listening-inodes.ts";
export { ownsListener } from "./owns-listener.ts";
export { ParseError } from "./parse-error.ts";
export {
  type InetEnd,
  type InetEntry,
  type ParseInetOptions,
  parseInetTable,
} from "./parse-inet-table.ts";
export { type ParseUnixOptions, parseUnixTable, type UnixEntry } from "./parse-unix-table.ts";
export type { NetOptions, ProcOptions } from "./proc-options.ts";
export { type InetTable, readInetTable } from "./read-inet-table.ts";
export { readUnixTable } from "./read-unix-table.ts";
export { socketInodesOf } from "./socket-inodes-of.ts";
