/**
 * What an argument of a raw call is: how koffi passes it, how a trace prints it, and which way the
 * bytes of a buffer go.
 */
export type Kind =
  | "fd"
  | "int"
  | "domain"
  | "type"
  | "protocol"
  | "how"
  | "level"
  | "option"
  | "command"
  | "flags"
  | "timeout"
  | "size"
  | "length"
  | "bytes in"
  | "bytes out"
  | "value in"
  | "value out"
  | "address in"
  | "address out"
  | "length in out"
  | "path in"
  | "pollfds"
  | "fd set"
  | "timeval"
  | "operation"
  | "epoll event"
  | "epoll events"
  | "maximum"
  | "control in"
  | "control out"
  | "signal"
  | "pair out";

/** The name of a raw call. */
export type CallName =
  | "socket"
  | "socketpair"
  | "bind"
  | "listen"
  | "accept"
  | "connect"
  | "read"
  | "write"
  | "recv"
  | "send"
  | "recvfrom"
  | "sendto"
  | "shutdown"
  | "close"
  | "dup"
  | "fcntl"
  | "getsockopt"
  | "setsockopt"
  | "getsockname"
  | "getpeername"
  | "poll"
  | "select"
  | "epoll_create1"
  | "epoll_ctl"
  | "epoll_wait"
  | "sendmsg"
  | "recvmsg"
  | "sigaction"
  | "kill"
  | "unlink"
  | "getpid";

/** A call of libc: what it gives back, and what it takes. Sources: the man page of each, section 2. */
export interface Call {
  readonly result: "int" | "ssize_t";
  readonly takes: readonly Kind[];
}

/**
 * Which way the bytes of a buffer go, by its kind; a kind that is not here is a number. What carries
 * calls between threads copies accordingly.
 */
export const directions: Readonly<Partial<Record<Kind, "in" | "out" | "in out">>> = {
  "bytes in": "in",
  "bytes out": "out",
  "value in": "in",
  "value out": "in out",
  "address in": "in",
  "address out": "in out",
  "length in out": "in out",
  "path in": "in",
  "pollfds": "in out",
  "fd set": "in out",
  "timeval": "in",
  "epoll event": "in",
  "epoll events": "out",
  "control in": "in",
  "control out": "out",
  "pair out": "out",
};

/** The raw calls. The one table that declares them, traces them, and will carry them between threads. */
export const calls: Readonly<Record<CallName, Call>> = {
  socket: { result: "int", takes: ["domain", "type", "protocol"] },
  socketpair: { result: "int", takes: ["domain", "type", "protocol", "pair out"] },
  bind: { result: "int", takes: ["fd", "address in", "length"] },
  listen: { result: "int", takes: ["fd", "int"] },
  accept: { result: "int", takes: ["fd", "address out", "length in out"] },
  connect: { result: "int", takes: ["fd", "address in", "length"] },
  read: { result: "ssize_t", takes: ["fd", "bytes out", "size"] },
  write: { result: "ssize_t", takes: ["fd", "bytes in", "size"] },
  recv: { result: "ssize_t", takes: ["fd", "bytes out", "size", "flags"] },
  send: { result: "ssize_t", takes: ["fd", "bytes in", "size", "flags"] },
  recvfrom: {
    result: "ssize_t",
    takes: ["fd", "bytes out", "size", "flags", "address out", "length in out"],
  },
  sendto: { result: "ssize_t", takes: ["fd", "bytes in", "size", "flags", "address in", "length"] },
  shutdown: { result: "int", takes: ["fd", "how"] },
  close: { result: "int", takes: ["fd"] },
  dup: { result: "int", takes: ["fd"] },
  fcntl: { result: "int", takes: ["fd", "command", "int"] },
  getsockopt: { result: "int", takes: ["fd", "level", "option", "value out", "length in out"] },
  setsockopt: { result: "int", takes: ["fd", "level", "option", "value in", "length"] },
  getsockname: { result: "int", takes: ["fd", "address out", "length in out"] },
  getpeername: { result: "int", takes: ["fd", "address out", "length in out"] },
  poll: { result: "int", takes: ["pollfds", "size", "timeout"] },
  select: { result: "int", takes: ["int", "fd set", "fd set", "fd set", "timeval"] },
  epoll_create1: { result: "int", takes: ["flags"] },
  epoll_ctl: { result: "int", takes: ["fd", "operation", "fd", "epoll event"] },
  epoll_wait: { result: "int", takes: ["fd", "epoll events", "maximum", "timeout"] },
  // The members of the msghdr one by one: a pointer inside a buffer could not go between threads.
  sendmsg: {
    result: "ssize_t",
    takes: ["fd", "bytes in", "size", "address in", "length", "control in", "length", "flags"],
  },
  recvmsg: {
    result: "ssize_t",
    takes: [
      "fd",
      "bytes out",
      "size",
      "address out",
      "length in out",
      "control out",
      "length in out",
      "length in out",
      "flags",
    ],
  },
  // The second argument is what is done with the signal, the third its sa_flags.
  sigaction: { result: "int", takes: ["signal", "int", "flags"] },
  kill: { result: "int", takes: ["int", "signal"] },
  unlink: { result: "int", takes: ["path in"] },
  getpid: { result: "int", takes: [] },
};
