import { decodeRights } from "@ipcbook/syscalls/remote";
import { addressObjection, isInside, type Realm } from "./realm.ts";
import { isOption } from "./socket-options.ts";
import {
  AF_INET,
  AF_INET6,
  AF_UNIX,
  type Argument,
  type Backend,
  type CallName,
  calls,
  constants,
  decodeSockaddr,
  errnoNumber,
} from "@ipcbook/syscalls";

/** A backend that lets through only what an attempt may do, and knows what it has opened. */
export interface Guard extends Backend {
  /** Its descriptors. */
  readonly open: ReadonlySet<number>;
  /** Whether its last call was refused by a rule that the kernel has not. */
  readonly hasRefused: boolean;
  /** Gives back whatever it has left open, as the end of a process does; how many sockets these were. */
  closeAll(): number;
  /** Where it may go from here on. */
  enter(realm: Realm): void;
}

/** A descriptor that nobody has: the kernel says what it says of one that is closed. */
const nobodys = 0x7fff_ffff;
const families = [AF_UNIX, AF_INET, AF_INET6];
const types = [constants.SOCK_STREAM, constants.SOCK_DGRAM, constants.SOCK_SEQPACKET];
/** Those of the families above; others are doors to corners of the kernel. */
const protocols = [0, constants.IPPROTO_TCP, constants.IPPROTO_UDP];
/** The signals that an attempt may direct. */
export const signals: readonly number[] = [
  "SIGHUP",
  "SIGINT",
  "SIGUSR1",
  "SIGUSR2",
  "SIGPIPE",
  "SIGALRM",
  "SIGTERM",
  "SIGCHLD",
]
  .map((name) => constants[name]!);

/**
 * Stands between an attempt and libc: its own descriptors, its own address, loopback. What it may not
 * do fails with the error that the kernel has for such a case.
 */
export function guard(inner: Backend, pid: number): Guard {
  const open = new Set<number>();
  /** Whom it may answer: those who have written to it. */
  const peers = new Set<string>();
  // While it is imported: it may make calls then too.
  let realm: Realm = { folder: null, port: null, without: [] };
  let errno = 0;
  let hasRefused = false;
  const refuse = (code: string): number => {
    errno = errnoNumber(code);
    return -1;
  };

  function call(name: CallName, args: readonly Argument[]): number {
    const refused = objection(name, args);
    // To the attempt, what is not its own is closed, and then the kernel would say so too.
    hasRefused = refused !== null && refused !== "EBADF";
    if (refused !== null) return refuse(refused);
    const allowed = guarded(name, args);
    if (allowed === null) return refuse("EBADF");
    const result = inner.call(name, allowed);
    errno = result === -1 ? inner.errno() : 0;
    if (result !== -1) note(name, args, result);
    return result;
  }

  /** The error of a call that is not made. */
  function objection(name: CallName, args: readonly Argument[]): string | null {
    if (realm.without.includes(name)) return "ENOSYS";
    const { takes } = calls[name];
    for (const [place, kind] of takes.entries()) {
      const arg = args[place]!;
      if (kind === "fd" && !open.has(Number(arg))) return "EBADF";
      if (kind === "path in" && !isInside(realm, textOf(arg))) return "EACCES";
      if (kind === "address in" && arg !== null) {
        const refused = addressObjection(name, arg as ArrayBufferView, realm, peers);
        if (refused !== null) return refused;
      }
    }
    const [first, second, third] = args;
    switch (name) {
      case "socket":
      case "socketpair":
        if (!families.includes(Number(first) as typeof AF_UNIX)) return "EAFNOSUPPORT";
        if (!types.includes(Number(second) & 0xf)) return "ESOCKTNOSUPPORT";
        return protocols.includes(Number(third)) ? null : "EPROTONOSUPPORT";
      case "getsockopt":
      case "setsockopt":
        return isOption(Number(second), Number(third)) ? null : "ENOPROTOOPT";
      case "fcntl":
        return Number(second) >= constants.F_GETFD! && Number(second) <= constants.F_SETFL!
          ? null
          : "EINVAL";
      default:
        return signalObjection(name, args) ?? passedObjection(name, args);
    }
  }

  function signalObjection(name: CallName, [first]: readonly Argument[]): string | null {
    if (name === "sigaction") return signals.includes(Number(first)) ? null : "EINVAL";
    if (name === "kill") return first === pid ? null : "EPERM";
    return null;
  }

  /** What is passed on must be its own too. */
  function passedObjection(name: CallName, args: readonly Argument[]): string | null {
    if (name !== "sendmsg" || args[5] === null) return null;
    return decodeRights(args[5] as Uint8Array).every((fd) => open.has(fd)) ? null : "EBADF";
  }

  /** Whether a set holds a descriptor that is not the attempt's: to it, that one is closed. */
  function hasOthers(set: Uint8Array): boolean {
    return set.some((byte, place) =>
      [0, 1, 2, 3, 4, 5, 6, 7].some((bit) => byte & 1 << bit && !open.has(8 * place + bit))
    );
  }

  /** poll(2) looks at descriptors in a list: those of others are made nobody's. */
  function guarded(name: CallName, args: readonly Argument[]): readonly Argument[] | null {
    if (name === "select") {
      for (const arg of args.slice(1, 4)) {
        if (arg !== null && hasOthers(arg as Uint8Array)) return null;
      }
    }
    if (name === "poll") {
      const words = args[0] as Uint8Array;
      const fds = new Int32Array(words.buffer, words.byteOffset, words.byteLength / 4);
      for (let place = 0; place < fds.length; place += 2) {
        if (fds[place]! >= 0 && !open.has(fds[place]!)) fds[place] = nobodys;
      }
    }
    return args;
  }

  function note(name: CallName, args: readonly Argument[], result: number): void {
    switch (name) {
      case "socket":
      case "accept":
      case "dup":
        open.add(result);
        break;
      case "socketpair":
        for (const fd of pairOf(args[3]!)) open.add(fd);
        break;
      case "close":
        open.delete(Number(args[0]));
        break;
      default:
        noteOthers(name, args, result);
    }
    const place = calls[name].takes.indexOf("address out");
    if (place >= 0) notePeer(args[place]!, args[place + 1]!);
  }

  function noteOthers(name: CallName, args: readonly Argument[], result: number): void {
    if (name === "epoll_create1") open.add(result);
    if (name === "recvmsg") {
      const length = new DataView((args[6] as ArrayBufferView).buffer).getUint32(0, true);
      for (const fd of decodeRights((args[5] as Uint8Array).subarray(0, length))) open.add(fd);
    }
  }

  function notePeer(bytes: Argument, length: Argument): void {
    if (bytes === null || length === null) return;
    const view = bytes as ArrayBufferView;
    const count = new Uint32Array((length as ArrayBufferView).buffer, 0, 1)[0]!;
    try {
      const from = decodeSockaddr(
        new Uint8Array(view.buffer, view.byteOffset, Math.min(count, view.byteLength)),
      );
      if (from.family !== AF_UNIX) peers.add(`${from.address} ${from.port}`);
    } catch {
      // No address was given.
    }
  }

  return {
    call,
    errno: () => errno,
    open,
    get hasRefused() {
      return hasRefused;
    },
    closeAll() {
      const count = open.size;
      for (const fd of open) inner.call("close", [fd]);
      open.clear();
      peers.clear();
      return count;
    },
    enter(next) {
      realm = next;
    },
  };
}

function pairOf(arg: Argument): number[] {
  const view = arg as ArrayBufferView;
  return [...new Int32Array(view.buffer, view.byteOffset, 2)];
}

function textOf(arg: Argument): string {
  const view = arg as ArrayBufferView;
  return new TextDecoder().decode(
    new Uint8Array(view.buffer, view.byteOffset, view.byteLength - 1),
  );
}
