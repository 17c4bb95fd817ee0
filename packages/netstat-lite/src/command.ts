/**
 * The command as a function, on a machine that the caller describes.
 *
 * @module
 */
export type { Machine } from "./command/machine.ts";
export { netstat } from "./command/netstat.ts";
export type { HostSource } from "./names/host-finder.ts";
