import { isLittleEndian } from "./machine.ts";
import { SCM_RIGHTS, SOL_SOCKET } from "./constants.ts";
import { layout } from "./layout.ts";
import { viewOf } from "./view-of.ts";

const { cmsghdr } = layout;
const int = 4;

/** CMSG_ALIGN: a message starts where a size_t may. */
function aligned(length: number): number {
  return Math.ceil(length / 8) * 8;
}

/** CMSG_SPACE of that many descriptors. Source: cmsg(3). */
export function rightsSpace(count: number): number {
  return count === 0 ? 0 : cmsghdr.size + aligned(count * int);
}

/** CMSG_LEN of that many descriptors: without what aligns the next message. */
export function rightsLength(count: number): number {
  return cmsghdr.size + count * int;
}

/** A control message that passes descriptors. Source: unix(7), cmsg(3). */
export function encodeRights(fds: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(rightsSpace(fds.length));
  const view = new DataView(bytes.buffer);
  view.setBigUint64(cmsghdr.cmsg_len, BigInt(rightsLength(fds.length)), isLittleEndian);
  view.setInt32(cmsghdr.cmsg_level, SOL_SOCKET, isLittleEndian);
  view.setInt32(cmsghdr.cmsg_type, SCM_RIGHTS, isLittleEndian);
  for (const [place, fd] of fds.entries()) {
    view.setInt32(cmsghdr.size + place * int, fd, isLittleEndian);
  }
  return bytes;
}

/** The descriptors in control messages; other messages are passed over. */
export function decodeRights(control: Uint8Array): number[] {
  const view = viewOf(control);
  const fds: number[] = [];
  for (let at = 0; at + cmsghdr.size <= control.length;) {
    const length = Number(view.getBigUint64(at + cmsghdr.cmsg_len, isLittleEndian));
    if (length < cmsghdr.size) break;
    const end = Math.min(at + length, control.length);
    const isRights = view.getInt32(at + cmsghdr.cmsg_level, isLittleEndian) === SOL_SOCKET &&
      view.getInt32(at + cmsghdr.cmsg_type, isLittleEndian) === SCM_RIGHTS;
    for (let fd = at + cmsghdr.size; isRights && fd + int <= end; fd += int) {
      fds.push(view.getInt32(fd, isLittleEndian));
    }
    at += aligned(length);
  }
  return fds;
}
