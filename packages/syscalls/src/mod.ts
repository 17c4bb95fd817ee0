/**
 * The one door to libc: the chapter's system calls with their C names and numbers, addresses as objects,
 * failures as `SyscallError`. Nothing is retried behind the caller's back: `EINTR` and `EAGAIN` are errors
 * like any other.
 *
 * @module
 */
import { setBackend } from "./current-backend.ts";
import { directBackend } from "./direct-backend.ts";

setBackend(directBackend);

export * from "./facade.ts";
export { directBackend };
