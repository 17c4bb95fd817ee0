/**
 * What the Linux kernel knows of sockets: who listens, who is connected to whom, what waits in the queues,
 * and which process holds it. Each layer also stands alone: `@ipcbook/netstat-lite/parse`, `/read`,
 * `/owners`, `/format` and `/command`.
 *
 * @module
 */
export * from "./parse.ts";
export * from "./read.ts";
export * from "./owners.ts";
export * from "./format.ts";
