import { type Address, AF_UNIX, type CallName, decodeSockaddr } from "@ipcbook/syscalls";

/** What an attempt may reach. */
export interface Realm {
  /** The folder in which it may make, use and remove names; null as long as it has none. */
  folder: string | null;
  /** The port that it may connect to. */
  port: number | null;
  /** Calls that it may not make. */
  without: readonly CallName[];
}

/**
 * The error of a call with the socket address in `bytes`, if it may not be made. `peers`, as "host port", are those who
 * may be answered.
 */
export function addressObjection(
  name: CallName,
  bytes: ArrayBufferView,
  realm: Realm,
  peers: ReadonlySet<string>,
): string | null {
  let address: Address;
  try {
    address = decodeSockaddr(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    // The kernel has a word for it.
    return null;
  }
  if (address.family === AF_UNIX) {
    // An abstract name is everybody's: only names of the book's own.
    if (address.name !== undefined) {
      return String(address.name).startsWith("ipcbook") ? null : "EACCES";
    }
    return address.path === undefined || isInside(realm, address.path) ? null : "EACCES";
  }
  const { address: host, port } = address;
  const here = host.startsWith("127.") || host === "::1";
  if (name === "bind") {
    return here || host === "0.0.0.0" || host === "::" ? null : "EADDRNOTAVAIL";
  }
  if (peers.has(`${host} ${port}`)) return null;
  return here && port === realm.port ? null : "ENETUNREACH";
}

/** Whether a path is in the attempt's own folder. */
export function isInside({ folder }: Realm, path: string): boolean {
  return folder !== null && path.startsWith(`${folder}/`) && !path.split("/").includes("..");
}
