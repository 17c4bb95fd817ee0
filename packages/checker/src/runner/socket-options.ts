import { constants } from "@ipcbook/syscalls";

/**
 * Time-outs of the kernel's own: a thread that waits with one looks as if it waited for ever. From socket(7), also those
 * with a time of 64 bits.
 */
const timeouts = [constants.SO_RCVTIMEO, constants.SO_SNDTIMEO, 66, 67];

/** By level: options that are numbers or plain structures. Sources: asm-generic/socket.h, linux/tcp.h, linux/in.h. */
const options: Readonly<Record<number, readonly number[]>> = {
  [constants.SOL_SOCKET!]: [
    ...valuesOf("SO_"),
    6, // SO_BROADCAST
    9, // SO_KEEPALIVE
    10, // SO_OOBINLINE
    12, // SO_PRIORITY
    18, // SO_RCVLOWAT
  ].filter((option) => !timeouts.includes(option)),
  // TCP_NODELAY to TCP_QUICKACK, and TCP_USER_TIMEOUT.
  [constants.IPPROTO_TCP!]: [...Array.from({ length: 12 }, (_, place) => place + 1), 18],
  [constants.IPPROTO_IP!]: [1, 2], // IP_TOS, IP_TTL
  [constants.IPPROTO_IPV6!]: [constants.IPV6_V6ONLY!],
};

/**
 * Whether an attempt may read or set an option of a socket. Some hold pointers (SO_ATTACH_FILTER), some are not about the
 * socket at all (IPT_SO_SET_REPLACE), and where the checker runs as root, the kernel lets it.
 */
export function isOption(level: number, option: number): boolean {
  return options[level]?.includes(option) ?? false;
}

function valuesOf(prefix: string): number[] {
  return Object.entries(constants).filter(([name]) => name.startsWith(prefix))
    .map(([, value]) => value);
}
