import koffi from "koffi";
import { libc } from "./libc.ts";
import { SyscallError } from "./syscall-error.ts";

type Ioctl = (fd: number, request: number, argument: Uint8Array | number) => number;

const SIOCGIFCONF = 0x8912;
// struct ifreq and struct ifconf, netdevice(7).
const ifreqSize = 40;
const ifconf = { size: 16, length: 0, pointer: 8 };

/** Declared at the first use. */
let declared: Ioctl | undefined;

/**
 * ioctl(2) of a request that takes a number, or a structure without pointers. It is none of the calls that
 * another thread may ask for: what a request does, no guard can tell.
 *
 * @throws {SyscallError} if the call fails.
 */
export function libcIoctl(fd: number, request: number, argument: Uint8Array | number): number {
  declared ??= libc().func("ioctl", "int", ["int", "unsigned long", "void *"]) as Ioctl;
  const result = declared(fd, request, argument);
  if (result === -1) throw new SyscallError("ioctl", koffi.errno());
  return result;
}

/**
 * The interfaces of this network namespace that have an IPv4 address, by each address's label: one struct
 * ifreq after another. Source: SIOCGIFCONF in netdevice(7).
 *
 * @throws {SyscallError} if the call fails.
 */
export function libcIfconf(fd: number): Uint8Array {
  for (let count = 32;; count *= 2) {
    const requests = new Uint8Array(count * ifreqSize);
    const argument = new Uint8Array(ifconf.size);
    const view = new DataView(argument.buffer);
    view.setInt32(ifconf.length, requests.length, true);
    view.setBigUint64(ifconf.pointer, BigInt(koffi.address(requests)), true);
    libcIoctl(fd, SIOCGIFCONF, argument);
    const length = view.getInt32(ifconf.length, true);
    // Full: there may be more.
    if (length < requests.length) return requests.subarray(0, length);
  }
}
