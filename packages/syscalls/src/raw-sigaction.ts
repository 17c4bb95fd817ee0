import type { Argument } from "./backend.ts";
import { layout } from "./layout.ts";
import { libc } from "./libc.ts";

const { sigaction: struct } = layout;

/** SIG_DFL and SIG_IGN, which stand in the place of a handler. */
const standard = [0n, 1n];

/**
 * sigaction(2): the second argument is 0 for SIG_DFL, 1 for SIG_IGN, and 2 for a handler that does
 * nothing. That one is getpid(2) itself: JavaScript can't run in a signal handler, and a call that is
 * safe there and has no effect is all that is needed to end a blocked one.
 */
export function rawSigaction(): (...args: readonly Argument[]) => number {
  const library = libc();
  const sigaction = library.func("sigaction", "int", ["int", "void *", "void *"]);
  return (signal, how, flags) => {
    const action = new Uint8Array(struct.size);
    const view = new DataView(action.buffer);
    const handler = standard[Number(how)] ?? BigInt(library.symbol("getpid"));
    view.setBigUint64(struct.sa_handler, handler, true);
    view.setInt32(struct.sa_flags, Number(flags), true);
    return sigaction(signal, action, null);
  };
}
