import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Endpoint } from "@ipcbook/conn";
import { PortPool } from "./port-pool.ts";

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

const ports = new PortPool();
let sites = 0;

/** Makes one, with a folder of its own in `grounds`; of AF_INET, at `host`. */
export function makeSite(family: "unix" | "inet", grounds: string, host = "127.0.0.1"): Site {
  const folder = join(grounds, String(++sites));
  mkdirSync(folder);
  if (family === "unix") {
    const path = join(folder, "socket");
    return { endpoint: { transport: "unix", path }, address: path, folder, release: () => {} };
  }
  const port = ports.take();
  return {
    endpoint: { transport: "tcp", hostname: host, port },
    address: `${host}:${port}`,
    folder,
    release: () => ports.giveBack(port),
  };
}
