/**
 * From the kernel's text and netlink's messages to typed entries. Reads nothing, loads no koffi.
 *
 * @module
 */
export type { InetEnd, InetSocket } from "./inet-socket.ts";
export { decodeAttributes, decodeNetlinkMessages, type NetlinkMessage } from "./netlink-message.ts";
export { ParseError } from "./parse-error.ts";
export { type InetEntry, type ParseInetOptions, parseInetTable } from "./parse-inet-table.ts";
export { type ParseUnixOptions, parseUnixTable, type UnixEntry } from "./parse-unix-table.ts";
export type { StateName } from "./state-name.ts";
