import { isGone } from "@ipcbook/conn";
import {
  accept,
  AF_UNIX,
  close,
  listen,
  SOCK_CLOEXEC,
  socket,
  type UnixAddress,
} from "@ipcbook/syscalls";
import { bindName, dropName } from "./name.ts";

/**
 * Listens at `address` with a socket of `type`, and hands `maxClients` connections to `serve`, one after
 * the other; each is closed behind it. A client that goes harms only itself.
 */
export function serveClients(
  address: string | UnixAddress,
  type: number,
  maxClients: number,
  serve: (client: number) => void,
  beforeEach: () => void,
): void {
  const server = socket(AF_UNIX, type | SOCK_CLOEXEC);
  try {
    bindName(server, address);
    listen(server, 5);
    for (let count = 0; count < maxClients; count++) {
      beforeEach();
      try {
        serveClient(accept(server).fd, serve);
      } catch (error) {
        // The client has gone, before or after it was accepted.
        if (!isGone(error)) throw error;
      }
    }
  } finally {
    close(server);
  }
  dropName(address);
}

function serveClient(client: number, serve: (client: number) => void): void {
  try {
    serve(client);
  } finally {
    close(client);
  }
}
