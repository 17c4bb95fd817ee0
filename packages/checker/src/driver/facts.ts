import { lstatSync, readFileSync } from "node:fs";
import type { Endpoint } from "@ipcbook/conn";
import {
  closeWaitOf,
  readUnixTable,
  snapshotTcp,
  socketInodesOf,
  unixDiag,
} from "@ipcbook/netstat-lite";
import { constants } from "@ipcbook/syscalls";
import type { Fact } from "../conversation.ts";
import type { Subject } from "../subject/subject.ts";
import type { Quiet } from "../transcript.ts";
import { datagramSocketsOf } from "./datagram-sockets.ts";
import type { OwnListener } from "./own-listener.ts";

/** A listening socket of a subject's. */
interface Listening {
  fd: number;
  where: "here" | "everywhere" | "elsewhere";
  backlog: number;
  waiting: number;
}

/** Who is looked at, and where. */
export interface Sight {
  subject: Subject;
  endpoint: Endpoint;
  /** The driver's own listener there, if it has one. */
  listener: OwnListener | null;
}

/** What the kernel knows, fact by fact; `rest` is why the subject is not waited for. */
export function factsOf(
  { subject, endpoint, listener }: Sight,
  wanted: readonly Fact[],
  rest: Quiet | null,
): Partial<Record<Fact, string | number>> {
  const listeners = subject.exit ? [] : listenersOf(subject.pid, endpoint);
  const [first] = listeners;
  const answers: Record<Fact, () => string | number> = {
    listening: () => {
      const datagrams = subject.exit ? [] : datagramSocketsOf(subject.pid, endpoint);
      const places = [...listeners, ...datagrams].map(({ where }) => where);
      return [...new Set(places)].sort().join(", ") || "nowhere";
    },
    backlog: () => first?.backlog ?? "nobody listens",
    waiting: () => first?.waiting ?? "nobody listens",
    file: () => fileAt(endpoint),
    sockets: () => subject.exit ? 0 : socketInodesOf(subject.pid).size - subject.harnessSockets,
    accepted: () => subject.exit ? 0 : acceptedBy(subject.pid, endpoint),
    flags: () => first ? flagsOf(subject.pid, first.fd) : "nobody listens",
    activity: () => rest?.why === "spinning" ? "busy" : "asleep",
    "time-wait": () => timeWaitAt(endpoint),
    "close-wait": () =>
      endpoint.transport === "tcp" && !subject.exit ? closeWaitOf(subject.pid, endpoint.port) : 0,
    sent: () => listener?.bytesOfWaiting() ?? 0,
  };
  return Object.fromEntries(wanted.map((fact) => [fact, answers[fact]()]));
}

function listenersOf(pid: number, endpoint: Endpoint): Listening[] {
  const inodes = [...socketInodesOf(pid)];
  return endpoint.transport === "unix"
    ? inodes.flatMap(([fd, inode]) => unixListener(fd, inode, endpoint.path))
    : inetListeners(new Map(inodes.map(([fd, inode]) => [inode, fd])), endpoint, pid);
}

function unixListener(fd: number, inode: number, path: string): Listening[] {
  const found = unixDiag(inode);
  if (found?.state !== "LISTEN") return [];
  const name = found.name ? new TextDecoder().decode(found.name) : "";
  return [{
    fd,
    where: name === path ? "here" : "elsewhere",
    backlog: found.sendQueue,
    waiting: found.receiveQueue,
  }];
}

function inetListeners(
  fds: ReadonlyMap<number, number>,
  { hostname, port }: Endpoint & { transport: "tcp" },
  pid: number,
): Listening[] {
  return snapshotTcp({ pid, states: ["LISTEN"] })
    .filter(({ version, inode }) => version === 4 && fds.has(inode))
    .map(({ local, inode, receiveQueue, sendQueue }) => ({
      fd: fds.get(inode)!,
      where: local.port !== port
        ? "elsewhere"
        : local.address === hostname
        ? "here"
        : local.address === "0.0.0.0"
        ? "everywhere"
        : "elsewhere",
      backlog: sendQueue,
      waiting: receiveQueue,
    }));
}

/** An accepted socket has the address of the listener. */
function acceptedBy(pid: number, endpoint: Endpoint): number {
  const own = new Set(socketInodesOf(pid).values());
  const there = endpoint.transport === "unix"
    ? readUnixTable().filter(({ path, listening }) => path === endpoint.path && !listening)
    : snapshotTcp({ pid, localPort: endpoint.port }).filter(({ state }) => state !== "LISTEN");
  return there.filter(({ inode }) => own.has(inode)).length;
}

function fileAt(endpoint: Endpoint): string {
  if (endpoint.transport !== "unix") return "no path";
  const found = lstatSync(endpoint.path, { throwIfNoEntry: false });
  return found === undefined ? "nothing" : found.isSocket() ? "a socket" : "a file";
}

/** The flags of an open file, in the order of their names. Source: proc_pid_fdinfo(5), open(2). */
function flagsOf(pid: number, fd: number): string {
  const text = readFileSync(`/proc/${pid}/fdinfo/${fd}`, "latin1");
  const flags = Number.parseInt(text.match(/^flags:\s*([0-7]+)$/m)?.[1] ?? "0", 8);
  const names = ["O_APPEND", "O_ASYNC", "O_NONBLOCK"];
  return names.filter((name) => flags & constants[name]!).join(" ") || "none";
}

function timeWaitAt(endpoint: Endpoint): string {
  if (endpoint.transport !== "tcp") return "nobody";
  const { port } = endpoint;
  const holds = (ports: { localPort: number } | { remotePort: number }) =>
    snapshotTcp({ ...ports, states: ["TIME_WAIT"] }).length > 0;
  const sides = [
    holds({ localPort: port }) ? ["server"] : [],
    holds({ remotePort: port }) ? ["client"] : [],
  ].flat();
  return sides.join(" and ") || "nobody";
}
