const codes: readonly unknown[] = ["ECONNRESET", "EPIPE", "ECONNABORTED", "ENOTCONN"];
const denoNames = ["ConnectionReset", "BrokenPipe", "ConnectionAborted", "NotConnected"];

/**
 * Whether `error` only says that the peer has gone: `ECONNRESET`, `EPIPE`, `ECONNABORTED` or
 * `ENOTCONN`, as Node or as Deno reports them. Any peer can cause these at any time, so a server
 * goes on with the next client. `EBADF` is not one of them: that is a mistake of one's own.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { isGone } from "@ipcbook/conn";
 *
 * assert.equal(isGone(Object.assign(new Error("write EPIPE"), { code: "EPIPE" })), true);
 * assert.equal(isGone(new TypeError("x is not a function")), false);
 * ```
 */
export function isGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return denoNames.includes(error.name) || ("code" in error && codes.includes(error.code));
}
