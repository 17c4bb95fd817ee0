import { readUint16, writeUint16 } from "@ipcbook/byteorder";
import { AF_INET, type AF_INET6, libcInetPton } from "@ipcbook/syscalls";
import { addressText } from "./address-text.ts";
import { HostView } from "./host-view.ts";
import type { InetEnd, InetSocket } from "./inet-socket.ts";
import { decodeAttributes } from "./netlink-message.ts";
import { stateName } from "./state-name.ts";

/** The families of internet sockets. */
export type InetFamily = typeof AF_INET | typeof AF_INET6;

/** A socket as inet_diag tells it. */
export interface InetDiagEntry extends InetSocket {
  /** Of an IPv6 listener: whether it refuses IPv4. */
  ipv6Only?: boolean;
}

/** One end of what is asked for: port 0 and no address are any. */
interface RequestedEnd {
  port: number;
  address?: string;
}

/** Which sockets to ask for. */
export interface InetDiagRequest {
  family: InetFamily;
  /** A bit for each state's number. */
  states: number;
  local: RequestedEnd;
  remote?: RequestedEnd;
  /** The interface of link-local addresses. */
  scope?: number;
}

const IPPROTO_TCP = 6;
const INET_DIAG_SKV6ONLY = 11;
// struct inet_diag_sockid, which is at 8 in a request and at 4 in an answer.
const sockid = { sport: 0, dport: 2, src: 4, dst: 20, interface: 36, cookie: 40 };
const answerLength = 72;

/** The bytes of struct inet_diag_req_v2, for TCP. */
export function encodeInetDiagRequest(request: InetDiagRequest): Uint8Array {
  const { family, states, local, remote, scope = 0 } = request;
  const bytes = new Uint8Array(56);
  const view = new HostView(bytes);
  bytes[0] = family;
  bytes[1] = IPPROTO_TCP;
  view.set32(4, states);
  const id = 8;
  writeUint16(bytes, local.port, id + sockid.sport);
  writeUint16(bytes, remote?.port ?? 0, id + sockid.dport);
  if (local.address !== undefined) bytes.set(addressBytes(family, local.address), id + sockid.src);
  if (remote?.address !== undefined) {
    bytes.set(addressBytes(family, remote.address), id + sockid.dst);
  }
  view.set32(id + sockid.interface, scope);
  // INET_DIAG_NOCOOKIE: whichever socket has these addresses.
  view.set32(id + sockid.cookie, 0xffffffff);
  view.set32(id + sockid.cookie + 4, 0xffffffff);
  return bytes;
}

/**
 * Decodes struct inet_diag_msg and its attributes.
 *
 * @throws {RangeError} where it is cut short.
 */
export function decodeInetDiag(bytes: Uint8Array): InetDiagEntry {
  if (bytes.length < answerLength) {
    throw new RangeError(`Cannot decode inet_diag: it has ${answerLength} bytes (${bytes.length})`);
  }
  const view = new HostView(bytes);
  const size = bytes[0] === AF_INET ? 4 : 16;
  const id = 4;
  const end = (address: number, port: number): InetEnd => ({
    address: addressText(bytes.subarray(id + address, id + address + size)),
    port: readUint16(bytes, id + port),
  });
  const entry: InetDiagEntry = {
    local: end(sockid.src, sockid.sport),
    remote: end(sockid.dst, sockid.dport),
    state: stateName(bytes[1]!),
    receiveQueue: view.get32(56),
    sendQueue: view.get32(60),
    uid: view.get32(64),
    inode: view.get32(68),
  };
  const ipv6Only = decodeAttributes(bytes.subarray(answerLength)).get(INET_DIAG_SKV6ONLY);
  if (ipv6Only) entry.ipv6Only = ipv6Only[0] === 1;
  return entry;
}

function addressBytes(family: InetFamily, text: string): Uint8Array {
  const bytes = libcInetPton(family, text);
  if (bytes) return bytes;
  const wanted = family === AF_INET ? "IPv4" : "IPv6";
  throw new TypeError(`Cannot look up a socket: not an ${wanted} address (${text})`);
}
