import { AF_INET } from "@ipcbook/syscalls";
import { HostView } from "../host-view.ts";
import { decodeAttributes } from "../netlink-message.ts";
import { routeDump } from "./route-dump.ts";

/** A network interface as rtnetlink(7) tells it. */
export interface Link {
  name: string;
  index: number;
  /** ARPHRD_ETHER and the like. */
  type: number;
  flags: number;
  mtu: number;
  txQueueLength: number;
  hardwareAddress: Uint8Array;
  /** Where an old card's memory and interrupt are; seldom more than zeros. */
  map: { memoryStart: bigint; memoryEnd: bigint; base: number; irq: number; dma: number };
}

/** An IPv4 address of an interface. Its label is the interface's name, or an alias such as `eth0:1`. */
export interface LinkAddress {
  label: string;
  index: number;
  local: Uint8Array;
  /** The other end, of a point-to-point link. */
  peer: Uint8Array;
  broadcast: Uint8Array;
  prefixLength: number;
}

const RTM_GETLINK = 18;
const RTM_GETADDR = 22;
const link = { address: 1, name: 3, mtu: 4, queue: 13, map: 14 };
const address = { peer: 1, local: 2, label: 3, broadcast: 4 };

/** The interfaces of this network namespace. */
export function links(): Link[] {
  return routeDump(RTM_GETLINK, 0, (payload) => {
    const view = new HostView(payload);
    const attributes = decodeAttributes(payload.subarray(16));
    const number = (type: number) => {
      const bytes = attributes.get(type);
      return bytes && bytes.length >= 4 ? new HostView(bytes).get32(0) : 0;
    };
    return {
      name: textOf(attributes.get(link.name)),
      index: view.get32(4),
      type: view.get16(2),
      flags: view.get32(8),
      mtu: number(link.mtu),
      txQueueLength: number(link.queue),
      hardwareAddress: attributes.get(link.address)?.slice() ?? new Uint8Array(),
      map: mapOf(attributes.get(link.map)),
    };
  });
}

/** The IPv4 addresses of all interfaces. */
export function linkAddresses(): LinkAddress[] {
  return routeDump(RTM_GETADDR, AF_INET, (payload) => {
    const attributes = decodeAttributes(payload.subarray(8));
    const bytes = (type: number) => attributes.get(type)?.slice() ?? new Uint8Array(4);
    return {
      label: textOf(attributes.get(address.label)),
      index: new HostView(payload).get32(4),
      local: bytes(address.local),
      peer: bytes(address.peer),
      broadcast: bytes(address.broadcast),
      prefixLength: payload[1]!,
    };
  });
}

function mapOf(bytes: Uint8Array = new Uint8Array()): Link["map"] {
  if (bytes.length < 28) return { memoryStart: 0n, memoryEnd: 0n, base: 0, irq: 0, dma: 0 };
  const view = new HostView(bytes);
  return {
    memoryStart: view.get64(0),
    memoryEnd: view.get64(8),
    base: Number(view.get64(16)) & 0xffff,
    irq: view.get16(24) & 0xff,
    dma: bytes[26]!,
  };
}

/** Up to its NUL, one character a byte. */
function textOf(bytes: Uint8Array = new Uint8Array()): string {
  return Buffer.from(bytes).toString("latin1").split("\0")[0]!;
}
