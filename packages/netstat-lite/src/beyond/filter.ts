import { isIP } from "node:net";
import type { InetSocketEntry, SocketEntry } from "./socket-entry.ts";

/** Says yes or no to a socket. */
export type Filter = (entry: SocketEntry) => boolean;

type Maker = (value: string) => Filter | null;

const inet = (test: (entry: InetSocketEntry) => boolean): Filter => (entry) =>
  entry.protocol !== "unix" && test(entry);

const makers: Record<string, Maker> = {
  state: (value) => (entry) => entry.state.toUpperCase() === value.toUpperCase(),
  protocol: (value) => (entry) => entry.protocol === value,
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
    if (!maker) throw new TypeError(`Cannot filter: no such condition (${word})`);
    const tests = values.split(",").map((value) => {
      const test = maker(value);
      if (!test) throw new TypeError(`Cannot filter: no such ${name} (${value})`);
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
  return from === undefined ? null : (port) => port >= Number(from) && port <= Number(to);
}

/** An address, or a network as `10.0.0.0/8`. */
function addressTest(value: string): ((address: string) => boolean) | null {
  const [network = "", length] = value.split("/");
  const version = isIP(network);
  if (version === 0 || (length !== undefined && !/^\d+$/.test(length))) return null;
  const bits = length === undefined ? (version === 4 ? 32 : 128) : Number(length);
  const wanted = bitsOf(network).slice(0, bits);
  return (address) => {
    // IPv4 on an IPv6 socket is still IPv4.
    const plain = address.replace(/^::ffff:(?=.*\.)/, "");
    return isIP(plain) === version && bitsOf(plain).startsWith(wanted);
  };
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
