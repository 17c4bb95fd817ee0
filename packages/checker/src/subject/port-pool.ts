import { snapshotTcp } from "@ipcbook/netstat-lite";
import {
  type Address,
  AF_INET,
  AF_UNIX,
  bind,
  close,
  SOCK_CLOEXEC,
  SOCK_STREAM,
  socket,
  SyscallError,
} from "@ipcbook/syscalls";

/** Both bytes of a port, which is then below those that the kernel gives out by itself (ip_local_port_range). */
const bytes = { from: 40, count: 88 };
/** So many checkers may be there at once: a group has some twenty pairs of ports. */
export const groupCount: number = 2 * bytes.count;
/** So many ports at least are looked for at once: to ask for all sockets takes longer than to use one. */
const fewest = 8;
/** A port is free again when its last TIME_WAIT has ended, after 60 s. */
const patienceMs = 65_000;
const napMs = 100;

/**
 * Ports of 127.0.0.1 that nobody uses, that no other checker takes meanwhile, and of which no client holds TIME_WAIT:
 * that would hinder no bind, but be found where who holds one is asked.
 *
 * A port can't be held for an attempt, as `reservePort` does: that needs SO_REUSEADDR on both sockets, and an attempt may
 * have forgotten it. So checkers share them out, in groups: an abstract name claims one, and goes with its owner. A port and
 * the one with its bytes exchanged belong together, so that an attempt that converts too often or not at all gets that one.
 */
export class PortPool {
  /** Those that it may claim, */
  readonly #all: readonly number[];
  /** and those that it has. */
  readonly #groups: number[] = [];
  readonly #claims: number[] = [];
  /** Of each pair of those groups that is free, one port. */
  #free: number[] = [];
  readonly #used = new Set<number>();

  constructor(
    groups: readonly number[] = Array.from({ length: groupCount }, (_, group) => group),
  ) {
    this.#all = groups;
  }

  /**
   * One that is nobody else's until it is given back.
   *
   * @throws {Error} if all are taken for as long as a TIME_WAIT lasts.
   */
  take(): number {
    const until = performance.now() + patienceMs;
    for (;;) {
      for (let port = this.#free.pop(); port !== undefined; port = this.#free.pop()) {
        if (!isFree(port) || !isFree(exchanged(port))) continue;
        this.#used.add(port);
        return port;
      }
      this.#refill();
      if (this.#free.length > 0) continue;
      if (performance.now() > until) {
        throw new Error("Cannot find a free port: other programs have all from 10240 to 32767");
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, napMs);
    }
  }

  /** Lets others have it, after a while: whoever was connected to it may hold TIME_WAIT. */
  giveBack(port: number): void {
    this.#used.delete(port);
  }

  /** Gives up what it has claimed. */
  close(): void {
    this.#claims.splice(0).forEach(close);
    this.#groups.length = 0;
    this.#free = [];
  }

  #refill(): void {
    if (this.#groups.length === 0) this.#claimGroup();
    do {
      // After the claim: whoever had the group before leaves nothing but what stands here.
      const lately = new Set(
        snapshotTcp().flatMap(({ local, remote }) => [local.port, remote.port]),
      );
      const isTaken = (port: number) => lately.has(port) || this.#used.has(port);
      this.#free = shuffled(
        this.#groups.flatMap(portsOf)
          .filter((port) => !isTaken(port) && !isTaken(exchanged(port))),
      );
    } while (this.#free.length < fewest && this.#claimGroup());
  }

  /** Claims one more; false if there is none. */
  #claimGroup(): boolean {
    for (const group of shuffled(this.#all)) {
      if (this.#groups.includes(group)) continue;
      const claim = boundTo({ family: AF_UNIX, name: claimOf(group) });
      if (claim === null) continue;
      this.#groups.push(group);
      this.#claims.push(claim);
      return true;
    }
    return false;
  }
}

/** What claims a group. An attempt gets no name of this sort. */
export function claimOf(group: number): string {
  return `checked ports ${group}`;
}

/** The group of `port`, by what its bytes have in common with those of the exchanged port: their sum, and the lower one. */
export function groupOf(port: number): number {
  const [high, low] = [port >> 8, port & 0xff].map((byte) => byte - bytes.from) as [number, number];
  return 2 * ((high + low) % bytes.count) + Math.min(high, low) % 2;
}

/** The port whose bytes stand the other way round. */
export function exchanged(port: number): number {
  return (port & 0xff) << 8 | port >> 8;
}

/** One of each pair. */
function portsOf(group: number): number[] {
  const sum = group >> 1;
  return Array.from({ length: bytes.count }, (_, high) => {
    const low = (sum - high + bytes.count) % bytes.count;
    return (high + bytes.from) << 8 | low + bytes.from;
  }).filter((port) => groupOf(port) === group && port < exchanged(port))
    .map((port) => Math.random() < 0.5 ? port : exchanged(port));
}

function shuffled<T>(values: readonly T[]): T[] {
  return values.map((value) => ({ value, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}

function isFree(port: number): boolean {
  const fd = boundTo({ family: AF_INET, address: "0.0.0.0", port });
  if (fd !== null) close(fd);
  return fd !== null;
}

/** A socket of this address; null if somebody has it. */
function boundTo(address: Address): number | null {
  const fd = socket(address.family, SOCK_STREAM | SOCK_CLOEXEC);
  try {
    bind(fd, address);
    return fd;
  } catch (error) {
    close(fd);
    if (error instanceof SyscallError && error.code === "EADDRINUSE") return null;
    throw error;
  }
}
