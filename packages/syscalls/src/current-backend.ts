import type { Argument, Backend } from "./backend.ts";
import type { Address } from "./address.ts";
import type { CallName } from "./calls.ts";
import { SyscallError } from "./syscall-error.ts";

/** Nobody makes the calls yet: `mod.ts` puts libc here, a subject's thread the remote backend. */
const none: Backend = {
  call(name) {
    throw new Error(`Cannot call ${name}: no backend is set (setBackend)`);
  },
  errno: () => 0,
};

let current: Backend = none;

/** The backend that all calls of this thread go to. */
export function getBackend(): Backend {
  return current;
}

/** Puts `backend` in place, and gives back the one before it. */
export function setBackend(backend: Backend): Backend {
  const before = current;
  current = backend;
  return before;
}

/**
 * Makes one raw call; `on` is the address or the path that an error should name. The one place where
 * -1 and errno become an error.
 *
 * @throws {SyscallError} if the call fails.
 */
export function invoke(name: CallName, args: readonly Argument[], on?: Address | string): number {
  const result = current.call(name, args);
  if (result === -1) throw new SyscallError(name, current.errno(), on);
  return result;
}
