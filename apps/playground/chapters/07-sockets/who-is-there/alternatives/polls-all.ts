import {
  accept,
  AF_UNIX,
  bind,
  close,
  type Credentials,
  getsockoptBytes,
  listen,
  MSG_NOSIGNAL,
  poll,
  POLLIN,
  recv,
  send,
  SO_PEERCRED,
  SOCK_STREAM,
  socket,
  SOL_SOCKET,
  SyscallError,
  ucred,
} from "@ipcbook/syscalls";

interface Client {
  credentials: Credentials;
  rest: string;
}

/** Serves all its clients at the same time. */
export function server(path: string): void {
  const listener = socket(AF_UNIX, SOCK_STREAM);
  bind(listener, { family: AF_UNIX, path });
  listen(listener, 16);
  const clients = new Map<number, Client>();
  for (;;) {
    const fds = [listener, ...clients.keys()].map((fd) => ({ fd, events: POLLIN, revents: 0 }));
    poll(fds, -1);
    for (const { fd, revents } of fds) {
      if (revents === 0) continue;
      if (fd === listener) {
        const client = accept(listener).fd;
        const credentials = ucred(getsockoptBytes(client, SOL_SOCKET, SO_PEERCRED, 12));
        clients.set(client, { credentials, rest: "" });
      } else if (!serve(fd, clients.get(fd)!)) {
        close(fd);
        clients.delete(fd);
      }
    }
  }
}

/** Takes what has come; false once there will be no more. */
function serve(fd: number, client: Client): boolean {
  const buffer = new Uint8Array(100);
  try {
    const length = recv(fd, buffer);
    client.rest += String.fromCharCode(...buffer.subarray(0, length));
    for (let end; (end = client.rest.indexOf("\n")) >= 0;) {
      const answer = verdict(client.rest.slice(0, end), client.credentials);
      client.rest = client.rest.slice(end + 1);
      send(fd, new TextEncoder().encode(answer + "\n"), MSG_NOSIGNAL);
    }
    return length > 0;
  } catch (error) {
    if (error instanceof SyscallError) return false;
    throw error;
  }
}

function verdict(line: string, { pid, uid, gid }: Credentials): string {
  switch (line) {
    case `pid ${pid}`:
    case `uid ${uid}`:
    case `gid ${gid}`:
      return "true";
    default:
      return /^[pug]id( |$)/.test(line) ? "false" : "unknown";
  }
}
