import { arch } from "node:os";

/** Numbers of the calls in which a thread can wait, from asm/unistd.h; other calls keep their number. */
const names: Record<string, Record<number, string>> = {
  x64: {
    0: "read",
    1: "write",
    7: "poll",
    20: "writev",
    23: "select",
    35: "nanosleep",
    42: "connect",
    43: "accept",
    44: "sendto",
    45: "recvfrom",
    46: "sendmsg",
    47: "recvmsg",
    61: "wait4",
    202: "futex",
    230: "clock_nanosleep",
    232: "epoll_wait",
    270: "pselect6",
    271: "ppoll",
    281: "epoll_pwait",
    288: "accept4",
    441: "epoll_pwait2",
  },
  arm64: {
    22: "epoll_pwait",
    63: "read",
    64: "write",
    66: "writev",
    72: "pselect6",
    73: "ppoll",
    98: "futex",
    101: "nanosleep",
    115: "clock_nanosleep",
    202: "accept",
    203: "connect",
    206: "sendto",
    207: "recvfrom",
    211: "sendmsg",
    212: "recvmsg",
    242: "accept4",
    260: "wait4",
    441: "epoll_pwait2",
  },
};

/** The name of a system call on this machine's architecture, or `syscall 123`. */
export function callName(number: number): string {
  return names[arch()]?.[number] ?? `syscall ${number}`;
}
