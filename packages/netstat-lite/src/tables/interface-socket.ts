import {
  AF_INET,
  AF_UNIX,
  close,
  libcIfconf,
  libcIoctl,
  SOCK_CLOEXEC,
  SOCK_DGRAM,
  socket,
  SyscallError,
} from "@ipcbook/syscalls";
import { HostView } from "../host-view.ts";

/** What the kernel tells of an interface only where it is asked: no file has it. */
export interface Settings {
  flags: number;
  mtu: number;
  /** ARPHRD_ETHER and the like. */
  type: number;
  /** Its first bytes. */
  hardwareAddress: Uint8Array;
  /** -1 where it is not known. */
  txQueueLength: number;
  /** Where an old card's memory and interrupt are; seldom more than zeros. */
  map: {
    memoryStart: bigint;
    memoryEnd: bigint;
    base: number;
    irq: number;
    dma: number;
    port: number;
  };
  inet: Record<"address" | "destination" | "broadcast" | "netmask", Uint8Array> | null;
}

// netdevice(7)
const SIOCGIFFLAGS = 0x8913;
const SIOCGIFADDR = 0x8915;
const SIOCGIFDSTADDR = 0x8917;
const SIOCGIFBRDADDR = 0x8919;
const SIOCGIFNETMASK = 0x891b;
const SIOCGIFMTU = 0x8921;
const SIOCGIFHWADDR = 0x8927;
const SIOCGIFTXQLEN = 0x8942;
const SIOCGIFMAP = 0x8970;
/** struct ifreq: a name, and a union. */
const ifreqSize = 40;
const nameSize = 16;
const union = nameSize;
const hardwareLength = 8;

/**
 * The socket that the kernel is asked through, by ioctl(2) as net-tools does it: netlink, which is not
 * everywhere, has no addresses by their labels.
 */
export class InterfaceSocket {
  readonly #fd: number;
  /** Without IPv4 the other requests can be made through any socket. */
  readonly hasInet: boolean;

  /** @throws {SyscallError} where there is no socket at all. */
  constructor() {
    const inet = openSocket(AF_INET);
    this.hasInet = inet !== null;
    this.#fd = inet ?? socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC);
  }

  close(): void {
    close(this.#fd);
  }

  /** The labels of all IPv4 addresses: an interface's name, or an alias such as `eth0:1`. */
  labels(): string[] {
    const requests = libcIfconf(this.#fd);
    return Array.from({ length: requests.length / ifreqSize }, (_, place) => {
      const name = requests.subarray(place * ifreqSize, place * ifreqSize + nameSize);
      return Buffer.from(name).toString("latin1").split("\0")[0]!;
    });
  }

  /** @throws {SyscallError} where there is no interface of that name, or no more. */
  settings(name: string): Settings {
    const flags = this.#ask(name, SIOCGIFFLAGS).get16(0);
    const hardware = this.#tryTo(name, SIOCGIFHWADDR);
    const map = this.#tryTo(name, SIOCGIFMAP);
    return {
      flags,
      mtu: this.#tryTo(name, SIOCGIFMTU)?.get32(0) ?? 0,
      type: hardware?.get16(0) ?? 0,
      hardwareAddress: hardware?.bytes(2, hardwareLength) ?? new Uint8Array(hardwareLength),
      // An int.
      txQueueLength: (this.#tryTo(name, SIOCGIFTXQLEN)?.get32(0) ?? -1) | 0,
      map: {
        memoryStart: map?.get64(0) ?? 0n,
        memoryEnd: map?.get64(8) ?? 0n,
        base: map?.get16(16) ?? 0,
        irq: map?.bytes(18, 1)[0] ?? 0,
        dma: map?.bytes(19, 1)[0] ?? 0,
        port: map?.bytes(20, 1)[0] ?? 0,
      },
      inet: this.#inet(name),
    };
  }

  #inet(name: string): Settings["inet"] {
    if (!this.hasInet) return null;
    // struct sockaddr_in
    const address = (request: number) => this.#tryTo(name, request)?.bytes(4, 4);
    const own = address(SIOCGIFADDR);
    const none = new Uint8Array(4);
    return own
      ? {
        address: own,
        destination: address(SIOCGIFDSTADDR) ?? none,
        broadcast: address(SIOCGIFBRDADDR) ?? none,
        netmask: address(SIOCGIFNETMASK) ?? none,
      }
      : null;
  }

  /** The union of struct ifreq. */
  #ask(name: string, request: number): HostView {
    const bytes = new Uint8Array(ifreqSize);
    bytes.set(Buffer.from(name.slice(0, nameSize - 1), "latin1"));
    libcIoctl(this.#fd, request, bytes);
    return new HostView(bytes.subarray(union));
  }

  #tryTo(name: string, request: number): HostView | null {
    try {
      return this.#ask(name, request);
    } catch (error) {
      if (error instanceof SyscallError) return null;
      throw error;
    }
  }
}

function openSocket(family: number): number | null {
  try {
    return socket(family, SOCK_DGRAM | SOCK_CLOEXEC);
  } catch (error) {
    if (error instanceof SyscallError) return null;
    throw error;
  }
}
