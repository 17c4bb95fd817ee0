import type { Argument } from "./backend.ts";
import { type CallName, calls, type Kind } from "./calls.ts";
import { nameOf, namesOf } from "./constant-names.ts";
import { constants } from "./constants.ts";
import { errnoCode, errnoText } from "./errno.ts";
import { formatInMessage, formatOutMessage } from "./format-message.ts";
import {
  formatAddress,
  formatEpollEvent,
  formatEpollEvents,
  formatFdSet,
  formatPollfds,
  formatTimeval,
} from "./format-structure.ts";
import { quote } from "./quote.ts";
import type { TraceEvent } from "./trace.ts";
import { bytesOf } from "./view-of.ts";

/**
 * A call as strace(1) prints it: `connect(3, {sa_family=AF_UNIX, sun_path="s"}, 4) = -1 ECONNREFUSED
 * (Connection refused)`.
 */
export function formatTrace(event: TraceEvent): string {
  const { name, result, errno } = event;
  const written = composed[name]?.(event) ?? argumentsOf(event);
  const outcome = result === -1
    ? `-1 ${errnoCode(errno)} (${errnoText(errno)})`
    : `${outcomes[name]?.(event) ?? result}`;
  return `${name}(${written.join(", ")}) = ${outcome}`;
}

/** Calls whose structures the table has member by member. */
const composed: Readonly<Partial<Record<CallName, (event: TraceEvent) => string[]>>> = {
  sendmsg: ({ args }) => [`${args[0]}`, formatOutMessage(args), flagsOf("sendmsg", args[7])],
  recvmsg: ({ args, result }) => [
    `${args[0]}`,
    formatInMessage(args, result),
    flagsOf("recvmsg", args[8]),
  ],
  sigaction: ({ args: [signal, how, flags] }) => [
    signalName(Number(signal)),
    // The third is a function's address, another one each time.
    `{sa_handler=${["SIG_DFL", "SIG_IGN"][Number(how)] ?? "0x…"}, sa_mask=[], ` +
    `sa_flags=${flagsOf("sigaction", flags)}}`,
    "NULL",
  ],
};

/** What strace adds to a result. */
const outcomes: Readonly<Partial<Record<CallName, (event: TraceEvent) => string | undefined>>> = {
  fcntl: ({ args, result }) =>
    args[1] === constants.F_GETFL
      ? `0x${result.toString(16)} (flags ${namesOf(result, "O_", "O_RDWR")})`
      : undefined,
  select({ args, result }) {
    if (result === 0) return "0 (Timeout)";
    const ready = ["in", "out", "except"].flatMap((which, place) => {
      const set = args[place + 1];
      const fds = set && typeof set !== "number" ? formatFdSet(bytesOf(set)) : "[]";
      return fds === "[]" ? [] : [`${which} ${fds}`];
    });
    return `${result} (${ready.join(", ")})`;
  },
};

/** What the kernel puts its answer over. Linux leaves in the timeval how much of it was left. */
const overwritten: readonly Kind[] = ["fd set", "timeval"];

function argumentsOf({ name, args, before = args, result }: TraceEvent): string[] {
  const written = calls[name].takes.map((kind, place) =>
    argument(name, kind, overwritten.includes(kind) ? before : args, place, result)
  );
  // fcntl takes its third argument only where the command has one.
  const asks = name === "fcntl" &&
    (args[1] === constants.F_GETFL || args[1] === constants.F_GETFD);
  return asks ? written.slice(0, 2) : written;
}

function argument(
  name: CallName,
  kind: Kind,
  args: readonly Argument[],
  place: number,
  result: number,
): string {
  const value = args[place]!;
  if (value === null) return "NULL";
  if (typeof value === "number") return number(name, kind, value, args);
  const bytes = bytesOf(value);
  switch (kind) {
    case "bytes in":
      return quote(bytes.subarray(0, Number(args[place + 1])));
    case "bytes out":
      return result < 0 ? "0x…" : quote(bytes.subarray(0, result));
    case "address in":
      return formatAddress(bytes);
    case "address out":
      return result < 0 ? "0x…" : formatAddress(bytes.subarray(0, lengthOf(args[place + 1]!)));
    case "length in out":
      return `[${lengthOf(value)}]`;
    case "path in":
      return quote(bytes.subarray(0, -1));
    case "value in":
    case "value out":
      return bytes.length === 4
        ? `[${new Int32Array(bytes.buffer, bytes.byteOffset, 1)[0]}]`
        : quote(bytes);
    case "pair out":
      return result < 0
        ? "0x…"
        : `[${new Int32Array(bytes.buffer, bytes.byteOffset, 2).join(", ")}]`;
    case "pollfds":
      return formatPollfds(bytes, Number(args[place + 1]));
    case "fd set":
      return formatFdSet(bytes);
    case "timeval":
      return formatTimeval(bytes);
    case "epoll event":
      return formatEpollEvent(bytes);
    case "epoll events":
      return result < 0 ? "0x…" : formatEpollEvents(bytes, result);
    default:
      return quote(bytes);
  }
}

function number(name: CallName, kind: Kind, value: number, args: readonly Argument[]): string {
  switch (kind) {
    case "domain":
      return nameOf(value, "AF_");
    case "type":
      return namesOf(value, "SOCK_", nameOf(value & 0xf, "SOCK_"));
    case "how":
      return nameOf(value, "SHUT_");
    case "level":
      return value === constants.SOL_SOCKET ? "SOL_SOCKET" : nameOf(value, "IPPROTO_");
    case "option":
      return args[1] === constants.SOL_SOCKET ? nameOf(value, "SO_") : String(value);
    case "command":
      return nameOf(value, "F_");
    case "operation":
      return nameOf(value, "EPOLL_CTL_");
    case "signal":
      return signalName(value);
    case "flags":
      return flagsOf(name, value);
    default:
      return String(value);
  }
}

/** Which flags a call has, where they are not those of messages. */
const flagPrefixes: Readonly<Partial<Record<CallName, string>>> = {
  epoll_create1: "EPOLL_C",
  sigaction: "SA_",
};

function flagsOf(name: CallName, value: Argument | undefined): string {
  return value === 0 ? "0" : namesOf(Number(value), flagPrefixes[name] ?? "MSG_");
}

/** Signal 0 is none: kill(2) only looks whether it could send one. */
function signalName(value: number): string {
  return nameOf(value, "SIG");
}

function lengthOf(value: Argument): number {
  // A call that has come from another thread has bytes for it.
  return value === null || typeof value === "number"
    ? 0
    : new Uint32Array(bytesOf(value).slice(0, 4).buffer)[0]!;
}
