import {
  accept,
  AF_INET,
  bind,
  close,
  listen,
  MSG_NOSIGNAL,
  recv,
  send,
  setsockopt,
  SHUT_RDWR,
  SHUT_WR,
  shutdown,
  SO_REUSEADDR,
  SOCK_STREAM,
  socket,
  SOL_SOCKET,
} from "@ipcbook/syscalls";

// Two servants, one for each kind of request.
function hangUp(fd: number): void {
  shutdown(fd, SHUT_WR);
  readToEnd(fd);
}

function readToEnd(fd: number): void {
  const byte = new Uint8Array(1);
  do ; while (recv(fd, byte) === 1);
}

export function server(address: string): void {
  const colon = address.indexOf(":");
  const listener = socket(AF_INET, SOCK_STREAM);
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, 1);
  bind(listener, {
    family: AF_INET,
    address: address.substring(0, colon),
    port: parseInt(address.substring(colon + 1)),
  });
  listen(listener, 3);
  while (true) {
    const client = accept(listener).fd;
    const request = new Uint8Array(1);
    try {
      if (recv(client, request) > 0) {
        const goodbye = request[0]! <= 90 ? hangUp : readToEnd;
        request[0]! += 1;
        send(client, request, MSG_NOSIGNAL);
        goodbye(client);
        // Ending a second time changes nothing any more.
        if (goodbye === readToEnd) shutdown(client, SHUT_RDWR);
      }
    } catch (error) {
      if ((error as { code?: string }).code === undefined) throw error;
    } finally {
      close(client);
    }
  }
}
