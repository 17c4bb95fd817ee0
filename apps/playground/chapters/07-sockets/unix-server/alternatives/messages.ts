import {
  accept,
  AF_UNIX,
  bind,
  close,
  connect,
  listen,
  MSG_NOSIGNAL,
  recvmsg,
  sendmsg,
  SOCK_SEQPACKET,
  SOCK_STREAM,
  socket,
  unlink,
} from "@ipcbook/syscalls";

type Outcome<T> = { value: T } | { code: string };

function outcomeOf<T>(call: () => T): Outcome<T> {
  try {
    return { value: call() };
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === undefined) throw error;
    return { code };
  }
}

export function server(path: string): void {
  const to = { family: AF_UNIX, path } as const;
  const listener = socket(AF_UNIX, SOCK_STREAM);
  const bound = outcomeOf(() => bind(listener, to));
  if ("code" in bound) {
    if (bound.code !== "EADDRINUSE") throw new Error(bound.code);
    // A probe of another type disturbs no server: where a stream socket listens, it is EPROTOTYPE.
    const probe = socket(AF_UNIX, SOCK_SEQPACKET);
    const found = outcomeOf(() => connect(probe, to));
    close(probe);
    if (!("code" in found) || found.code !== "ECONNREFUSED") throw new Error(bound.code);
    unlink(path);
    bind(listener, to);
  }
  listen(listener, 10);

  const buffer = new Uint8Array(1);
  for (;;) {
    const accepted = outcomeOf(() => accept(listener).fd);
    if ("code" in accepted) {
      if (accepted.code === "EINTR" || accepted.code === "ECONNABORTED") continue;
      throw new Error(accepted.code);
    }
    const client = accepted.value;
    const came = outcomeOf(() => recvmsg(client, { buffer }).length);
    if ("value" in came && came.value === 1) {
      const bytes = buffer.map((byte) => byte + 1);
      outcomeOf(() => sendmsg(client, { bytes }, MSG_NOSIGNAL));
    }
    close(client);
  }
}
