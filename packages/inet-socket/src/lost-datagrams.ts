import { getsockoptBytes, SOL_SOCKET } from "@ipcbook/syscalls";

// asm-generic/socket.h and linux/sock_diag.h: nine words of 32 bits, the last one counts the drops.
const SO_MEMINFO = 55;
const SK_MEMINFO_DROPS = 8;

/**
 * How many datagrams the kernel has thrown away at this socket, as a rule because its buffer was full
 * (`SO_RCVBUF`, which counts what the kernel spends on a datagram, not its bytes alone). The sender can't
 * know: its send(2) has said that all is well. What was lost on the way here is counted nowhere.
 *
 * The number is the column `drops` of /proc/net/udp. Linux 4.12 and later.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { lostDatagrams } from "@ipcbook/inet-socket";
 * import { AF_INET, close, SOCK_DGRAM, socket } from "@ipcbook/syscalls";
 *
 * const fd = socket(AF_INET, SOCK_DGRAM);
 * assert.equal(lostDatagrams(fd), 0);
 * close(fd);
 * ```
 */
export function lostDatagrams(fd: number): number {
  const size = 4 * (SK_MEMINFO_DROPS + 1);
  const words = new Uint32Array(getsockoptBytes(fd, SOL_SOCKET, SO_MEMINFO, size).slice().buffer);
  return words[SK_MEMINFO_DROPS]!;
}
