import {
  accept,
  AF_UNIX,
  bind,
  close,
  getsockoptBytes,
  listen,
  MSG_NOSIGNAL,
  read,
  send,
  SO_PEERCRED,
  SOCK_STREAM,
  socket,
  SOL_SOCKET,
  SyscallError,
  ucred,
} from "@ipcbook/syscalls";

/** Tells its clients which of their claims about themselves are true. */
export function server(path: string): void {
  const listener = socket(AF_UNIX, SOCK_STREAM);
  bind(listener, { family: AF_UNIX, path });
  listen(listener, 5);
  for (;;) {
    const { fd } = accept(listener);
    try {
      serve(fd);
    } catch (error) {
      // Whoever has gone needs no answer.
      if (!(error instanceof SyscallError)) throw error;
    } finally {
      close(fd);
    }
  }
}

function serve(client: number): void {
  const { pid, uid, gid } = ucred(getsockoptBytes(client, SOL_SOCKET, SO_PEERCRED, 12));
  const known = new Map([["pid", pid], ["uid", uid], ["gid", gid]]);
  for (const line of linesOf(client)) {
    const [, word = "", claimed] = /^([^ ]*)(?: ([^]*))?$/.exec(line)!;
    const truth = known.get(word);
    const answer = truth === undefined ? "unknown" : String(claimed === String(truth));
    send(client, new TextEncoder().encode(`${answer}\n`), MSG_NOSIGNAL);
  }
}

/** The lines that come over `fd`, wherever its reads cut them. */
function* linesOf(fd: number): Generator<string> {
  const buffer = new Uint8Array(256);
  let filled = 0;
  for (;;) {
    const length = read(fd, buffer.subarray(filled));
    if (length === 0) return;
    filled += length;
    for (
      let end = buffer.subarray(0, filled).indexOf(10);
      end >= 0;
      end = buffer.subarray(0, filled).indexOf(10)
    ) {
      yield new TextDecoder().decode(buffer.subarray(0, end));
      buffer.copyWithin(0, end + 1, filled);
      filled -= end + 1;
    }
  }
}
