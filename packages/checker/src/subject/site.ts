import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Endpoint } from "@ipcbook/conn";
import { readInetTable } from "@ipcbook/netstat-lite";
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

/** Where a server is to be found, or a client finds one: an address that nobody else uses. */
export interface Site {
  endpoint: Endpoint;
  /** The same, as an attempt gets it. */
  address: string;
  /** A folder for the names of this conversation. */
  folder: string;
  /** Lets others have the address. */
  release(): void;
}

/** A folder for the addresses of one holder's subjects, which is its to remove. */
export function makeGrounds(): string {
  const folder = tmpdir();
  // sun_path holds 107 bytes and a NUL.
  return mkdtempSync(join(folder.length > 70 ? "/tmp" : folder, "ipcbook-"));
}

let sites = 0;

/** Makes one, with a folder of its own in `grounds`; of AF_INET, at `host`. */
export function makeSite(family: "unix" | "inet", grounds: string, host = "127.0.0.1"): Site {
  const folder = join(grounds, String(++sites));
  mkdirSync(folder);
  if (family === "unix") {
    const path = join(folder, "socket");
    return { endpoint: { transport: "unix", path }, address: path, folder, release: () => {} };
  }
  const { port, claim } = freePort();
  let isHeld = true;
  return {
    endpoint: { transport: "tcp", hostname: host, port },
    address: `${host}:${port}`,
    folder,
    release() {
      if (isHeld) close(claim);
      isHeld = false;
    },
  };
}

/** Below the ports that the kernel gives out by itself (ip_local_port_range): only a bind can take one. */
const ports = { from: 10_240, to: 32_767 };

/**
 * A port that was free a moment ago, and that no other checker takes as long as the descriptor `claim` is open.
 * It can't be held for the attempt, as `reservePort` does: that needs SO_REUSEADDR on both sockets, and an
 * attempt may have forgotten it. Its bytes, exchanged, are a port of the same sort, so that an attempt that
 * converts too often or not at all gets one too.
 */
function freePort(): { port: number; claim: number } {
  // A client's TIME_WAIT hinders no bind, and would be found where who holds one is asked.
  const lately = new Set(
    readInetTable("tcp").flatMap(({ local, remote }) => [local.port, remote.port]),
  );
  for (;;) {
    const port = ports.from + Math.floor(Math.random() * (ports.to - ports.from));
    const swapped = (port & 0xff) << 8 | port >> 8;
    if (swapped < ports.from || swapped === port) continue;
    if (lately.has(port) || lately.has(swapped)) continue;
    const claim = claimOf(Math.min(port, swapped));
    if (claim === null) continue;
    if (isFree(port) && isFree(swapped)) return { port, claim };
    close(claim);
  }
}

/**
 * The descriptor that claims the pair of ports of which this is the lower one; null if it is another's. Abstract names
 * are known where the ports are, in one network, and go with their owner. An attempt gets none of this name.
 */
function claimOf(port: number): number | null {
  return boundTo({ family: AF_UNIX, name: `checked port ${port}` });
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
