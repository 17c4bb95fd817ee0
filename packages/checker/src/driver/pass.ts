import { AF_UNIX, close, sendmsg, SOCK_CLOEXEC, SOCK_STREAM, socketpair } from "@ipcbook/syscalls";
import { codeOf, StreamClient } from "./stream-client.ts";

/** Passes one end of a new connection over `to`, with the byte 0; the other end is the driver's. */
export function pass(to: StreamClient): StreamClient {
  const [ours, theirs] = socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC);
  try {
    sendmsg(to.fd, { bytes: Uint8Array.of(0), descriptors: [theirs] });
  } catch (error) {
    // Whoever has gone gets nothing, and the new connection has ended with it.
    codeOf(error);
  } finally {
    close(theirs);
  }
  return new StreamClient(ours, to.endpoint);
}
