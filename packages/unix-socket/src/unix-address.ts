import { AF_UNIX, type UnixAddress } from "@ipcbook/syscalls";

/** The address that a string, which is a path, or an address stands for. */
export function unixAddress(address: string | UnixAddress): UnixAddress {
  return typeof address === "string" ? { family: AF_UNIX, path: address } : address;
}
