import koffi from "koffi";
import type { Argument } from "./backend.ts";
import { layout } from "./layout.ts";
import { libc } from "./libc.ts";
import { viewOf } from "./view-of.ts";

const { msghdr, iovec } = layout;
/**
 * The three arguments, and three that libc never looks at: the buffers themselves. The structure holds no more than
 * their addresses, so the garbage collector must learn from elsewhere that they are in use.
 */
const takes = ["int", "void *", "int", "void *", "void *", "void *"];

/** sendmsg(2) with the members of its structure one by one. */
export function rawSendmsg(): (...args: readonly Argument[]) => number {
  const sendmsg = libc().func("sendmsg", "intptr_t", takes);
  return (fd, bytes, size, name, nameLength, control, controlLength, flags) => {
    const { header } = compose({ bytes, size, name, nameLength, control, controlLength });
    return sendmsg(fd, header, flags, bytes, name, control);
  };
}

/** recvmsg(2), likewise; what the kernel writes into the structure goes back into the lengths. */
export function rawRecvmsg(): (...args: readonly Argument[]) => number {
  const recvmsg = libc().func("recvmsg", "intptr_t", takes);
  return (fd, bytes, size, name, nameLength, control, controlLength, seen, flags) => {
    const room = (length: Argument | undefined) => viewOf(length!).getUint32(0, true);
    const { header, view } = compose({
      bytes,
      size,
      name,
      nameLength: room(nameLength),
      control,
      controlLength: room(controlLength),
    });
    const result = recvmsg(fd, header, flags, bytes, name, control);
    viewOf(nameLength!).setUint32(0, view.getUint32(msghdr.msg_namelen, true), true);
    viewOf(controlLength!).setUint32(0, view.getUint32(msghdr.msg_controllen, true), true);
    viewOf(seen!).setUint32(0, view.getUint32(msghdr.msg_flags, true), true);
    return result;
  };
}

interface Parts {
  bytes?: Argument;
  size?: Argument;
  name?: Argument;
  nameLength?: Argument;
  control?: Argument;
  controlLength?: Argument;
}

/** A msghdr and its one iovec, in one buffer: it must live as long as the call. */
function compose({ bytes, size, name, nameLength, control, controlLength }: Parts): {
  header: Uint8Array;
  view: DataView;
} {
  const header = new Uint8Array(msghdr.size + iovec.size);
  const view = new DataView(header.buffer);
  const word = (at: number, value: number | bigint) => view.setBigUint64(at, BigInt(value), true);
  word(msghdr.msg_name, addressOf(name));
  view.setUint32(msghdr.msg_namelen, Number(name == null ? 0 : nameLength), true);
  word(msghdr.msg_iov, addressOf(header) + BigInt(msghdr.size));
  word(msghdr.msg_iovlen, 1);
  const length = Number(control == null ? 0 : controlLength);
  word(msghdr.msg_control, length === 0 ? 0n : addressOf(control));
  word(msghdr.msg_controllen, length);
  word(msghdr.size + iovec.iov_base, addressOf(bytes));
  word(msghdr.size + iovec.iov_len, Number(size));
  return { header, view };
}

function addressOf(value: Argument | undefined): bigint {
  if (value == null || typeof value === "number") return 0n;
  return value.byteLength === 0 ? 0n : BigInt(koffi.address(value));
}
