/**
 * The one door to libc: the chapter's system calls with their C names and numbers, addresses as objects,
 * failures as `SyscallError`. Nothing is retried behind the caller's back: `EINTR` and `EAGAIN` are errors
 * like any other.
 *
 * @module
 */
import { setAddressText } from "./address-text.ts";
import { setBackend } from "./current-backend.ts";
import { directBackend } from "./direct-backend.ts";
import { libcInetNtop, libcInetPton } from "./inet-text.ts";

setBackend(directBackend);
setAddressText({ toBytes: libcInetPton, toText: libcInetNtop });

export * from "./close-on-exec.ts";
export * from "./facade.ts";
export * from "./inet-text.ts";
export * from "./ioctl.ts";
export * from "./users.ts";
export { directBackend };
