import koffi from "koffi";
import type { Argument, Backend } from "./backend.ts";
import { type CallName, calls, type Kind } from "./calls.ts";
import { libc } from "./libc.ts";
import { rawRecvmsg, rawSendmsg } from "./raw-message.ts";
import { rawSigaction } from "./raw-sigaction.ts";

type Raw = (...args: readonly Argument[]) => number;

/** How koffi passes an argument of each kind. A socklen_t is 32 bits on every Linux. */
const types: Readonly<Record<Kind, string>> = {
  "fd": "int",
  "int": "int",
  "domain": "int",
  "type": "int",
  "protocol": "int",
  "how": "int",
  "level": "int",
  "option": "int",
  "command": "int",
  "flags": "int",
  "timeout": "int",
  "size": "size_t",
  "length": "uint32_t",
  "bytes in": "void *",
  "bytes out": "void *",
  "value in": "void *",
  "value out": "void *",
  "address in": "void *",
  "address out": "void *",
  "length in out": "void *",
  "path in": "void *",
  "pollfds": "void *",
  "pair out": "void *",
  "fd set": "void *",
  "timeval": "void *",
  "operation": "int",
  "epoll event": "void *",
  "epoll events": "void *",
  "maximum": "int",
  "control in": "void *",
  "control out": "void *",
  "signal": "int",
};

/** Calls whose structures hold pointers, which only this backend can make. */
const composed: Readonly<Partial<Record<CallName, () => Raw>>> = {
  sendmsg: rawSendmsg,
  recvmsg: rawRecvmsg,
  sigaction: rawSigaction,
};

const raw = new Map<CallName, Raw>();

const { errno: readErrno } = koffi;
/** That of the last call that failed. */
let errno = 0;

/** The backend that calls libc in this very thread. */
export const directBackend: Backend = {
  call(name, args) {
    const result = (raw.get(name) ?? declare(name))(...args);
    // With nothing between the two: the runtime makes calls of its own, and its locks leave EAGAIN.
    if (result === -1) errno = readErrno();
    return result;
  },
  errno: () => errno,
};

/** Looks a function up in libc; only those that a program uses are. */
function declare(name: CallName): Raw {
  const { result, takes } = calls[name];
  const found: Raw = composed[name]?.() ?? libc().func(
    name,
    // koffi knows no ssize_t; it is as wide as a pointer.
    result === "ssize_t" ? "intptr_t" : "int",
    takes.map((kind) => types[kind]),
  );
  raw.set(name, found);
  return found;
}
