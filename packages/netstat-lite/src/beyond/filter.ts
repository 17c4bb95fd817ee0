import { stateNames } from "../state-name.ts";
import { isIP } from "node:net";
import type { InetSocketEntry, SocketEntry } from "./socket-entry.ts";

/** Says yes or no to a socket. */
export type Filter = (entry: SocketEntry) => boolean;

type Maker = (value: string) => Filter | null;

const inet = (test: (entry: InetSocketEntry) => boolean): Filter => (entry) =>
  entry.protocol !== "unix" && test(entry);

const largestPort = 65535;
const protocols = ["tcp", "tcp6", "udp", "udp6", "udpl", "udpl6", "raw", "raw6", "unix"];
/** As netstat shows them: what is only bound has a shorter name there. */
const states: readonly string[] = [
  ...new Set(stateNames.map((name) => name === "BOUND_INACTIVE" ? "BOUND" : name)),
  "UNKNOWN",
  // Of AF_UNIX
  "LISTENING",
  "UNCONNECTED",
  "CONNECTING",
  "CONNECTED",
  "DISCONNECTING",
  "FREE",
];

const makers: Record<string, Maker> = {
  state: (value) => {
    const state = value.toUpperCase();
    return states.includes(state) ? (entry) => entry.state.toUpperCase() === state : null;
  },
  protocol: (value) => {
    const protocol = value.toLowerCase();
    return protocols.includes(protocol) ? (entry) => entry.protocol === protocol : null;
  },
  port: (value) => {
    const test = portTest(value);
    return test && inet(({ local, remote }) => test(local.port) || test(remote.port));
  },
  lport: (value) => {
    const test = portTest(value);
    return test && inet(({ local }) => test(local.port));
  },
  rport: (value) => {
    const test = portTest(value);
    return test && inet(({ remote }) => test(remote.port));
  },
  address: (value) => {
    const test = addressTest(value);
    return test && inet(({ local, remote }) => test(local.address) || test(remote.address));
  },
  pid: (value) => /^\d+$/.test(value) ? (entry) => entry.owner?.pid === Number(value) : null,
  program: (value) => (entry) => entry.owner?.program.includes(value) ?? false,
};

/** What there is, to say so. */
const possible: Partial<Record<string, string>> = {
  state: states.join(" "),
  protocol: protocols.join(" "),
  port: "0 to 65535, or 8000-8999",
  lport: "0 to 65535, or 8000-8999",
  rport: "0 to 65535, or 8000-8999",
  address: "127.0.0.1, ::1, or 10.0.0.0/8",
  pid: "a number",
};

/** The conditions that need to know who holds a socket. */
const ofOwners = /(^|\s)!?(pid|program)=/;

/**
 * Reads conditions such as `state=LISTEN !port=80,443 address=10.0.0.0/8`: all must hold, `!` turns one
 * round, and one of the values between commas is enough.
 *
 * @throws {TypeError} for what is no condition.
 */
export function parseFilter(text: string): { filter: Filter; needsOwners: boolean } {
  const conditions = text.split(/\s+/).filter((word) => word !== "").map((word) => {
    const [, not, name = "", values = ""] = word.match(/^(!?)([a-z]+)=(.+)$/) ?? [];
    const maker = Object.hasOwn(makers, name) ? makers[name] : undefined;
    if (!maker) {
      const names = Object.keys(makers).join(" ");
      throw new TypeError(`Cannot filter: no such condition, NAME=VALUE with ${names} (${word})`);
    }
    const tests = values.split(",").map((value) => {
      const test = maker(value);
      if (!test) {
        throw new TypeError(`Cannot filter: no such ${name}, it is ${possible[name]} (${value})`);
      }
      return test;
    });
    const any: Filter = (entry) => tests.some((test) => test(entry));
    return not ? (entry: SocketEntry) => !any(entry) : any;
  });
  return {
    filter: (entry) => conditions.every((condition) => condition(entry)),
    needsOwners: ofOwners.test(text),
  };
}

function portTest(value: string): ((port: number) => boolean) | null {
  const [, from, to = from] = value.match(/^(\d+)(?:-(\d+))?$/) ?? [];
  const [first, last] = [Number(from), Number(to)];
  if (!(first <= last && last <= largestPort)) return null;
  return (port) => port >= first && port <= last;
}

/** An address, or a network as `10.0.0.0/8`. */
function addressTest(value: string): ((address: string) => boolean) | null {
  const [, network = "", length] = value.match(/^([^/]+)(?:\/(\d+))?$/) ?? [];
  const version = isIP(plainAddress(network));
  const longest = version === 4 ? 32 : 128;
  // The bits of ::ffff:0:0/96 are not those of the address in it.
  const mapped = network === plainAddress(network) ? 0 : 96;
  const bits = length === undefined ? longest : Number(length) - mapped;
  if (version === 0 || bits < 0 || bits > longest) return null;
  const wanted = bitsOf(plainAddress(network)).slice(0, bits);
  return (address) => {
    const plain = plainAddress(address);
    return isIP(plain) === version && bitsOf(plain).startsWith(wanted);
  };
}

/** IPv4 on an IPv6 socket is still IPv4. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=.*\.)/i, "");
}

function bitsOf(address: string): string {
  if (!address.includes(":")) {
    return address.split(".").map((byte) => Number(byte).toString(2).padStart(8, "0")).join("");
  }
  const dotted = address.match(/^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/);
  const hex = (high: string, low: string) => (Number(high) << 8 | Number(low)).toString(16);
  const text = dotted
    ? `${dotted[1]}${hex(dotted[2]!, dotted[3]!)}:${hex(dotted[4]!, dotted[5]!)}`
    : address;
  const [before = "", after] = text.split("::");
  const head = before.split(":").filter((group) => group !== "");
  const tail = (after ?? "").split(":").filter((group) => group !== "");
  const zeros = Array(8 - head.length - tail.length).fill("0");
  const groups = after === undefined ? head : [...head, ...zeros, ...tail];
  return groups.map((group) => Number.parseInt(group, 16).toString(2).padStart(16, "0")).join("");
}
