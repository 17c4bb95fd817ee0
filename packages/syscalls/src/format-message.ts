import type { Argument } from "./backend.ts";
import { decodeRights, rightsLength } from "./control.ts";
import { namesOf } from "./constant-names.ts";
import { formatAddress } from "./format-structure.ts";
import { quote } from "./quote.ts";
import { bytesOf } from "./view-of.ts";

/** The msghdr of sendmsg(2), which the call takes member by member, as strace(1) prints it. */
export function formatOutMessage(
  [, bytes, size, name, nameLength, control]: readonly Argument[],
): string {
  return [
    `{msg_name=${name ? formatAddress(bytesOf(name)) : "NULL"}, msg_namelen=${nameLength}`,
    vector(quote(bytesOf(bytes!).subarray(0, Number(size))), Number(size)),
    ...rights(control ? bytesOf(control) : new Uint8Array()),
    "msg_flags=0}",
  ].join(", ");
}

/** The msghdr of recvmsg(2), as the kernel has left it. */
export function formatInMessage(args: readonly Argument[], result: number): string {
  const [, bytes, size, name, nameLength, control, controlLength, flags] = args;
  const length = wordIn(nameLength!);
  if (result < 0) return `{msg_namelen=${length}}`;
  const mask = wordIn(flags!);
  return [
    `{msg_name=${length ? formatAddress(bytesOf(name!).subarray(0, length)) : "NULL"}`,
    `msg_namelen=${length}`,
    vector(quote(bytesOf(bytes!).subarray(0, Math.min(result, Number(size)))), Number(size)),
    ...rights(control ? bytesOf(control).subarray(0, wordIn(controlLength!)) : new Uint8Array()),
    `msg_flags=${mask === 0 ? "0" : namesOf(mask, "MSG_")}}`,
  ].join(", ");
}

function vector(text: string, size: number): string {
  return `msg_iov=[{iov_base=${text}, iov_len=${size}}], msg_iovlen=1`;
}

function rights(control: Uint8Array): string[] {
  const length = `msg_controllen=${control.length}`;
  const fds = decodeRights(control);
  if (fds.length === 0) return [length];
  const message = `cmsg_len=${rightsLength(fds.length)}, cmsg_level=SOL_SOCKET, ` +
    `cmsg_type=SCM_RIGHTS, cmsg_data=[${fds.join(", ")}]`;
  return [`msg_control=[{${message}}]`, length];
}

function wordIn(value: Argument): number {
  return new Uint32Array(bytesOf(value).slice(0, 4).buffer)[0]!;
}
