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
    const [, word = "", claimed] = /^(pid|uid|gid) (\d+)$/.exec(line) ?? ["", "", ""];
    const truth = known.get(word);
    const answer = truth === undefined ? "unknown" : String(claimed === String(truth));
    send(client, new TextEncoder().encode(`${answer}\n`), MSG_NOSIGNAL);
  }
}

/** The lines that come over `fd`, wherever its reads cut them. */
function* linesOf(fd: number): Generator<string> {
  const buffer = new Uint8Array(256);
  const decoder = new TextDecoder();
  let rest = "";
  for (let length = read(fd, buffer); length > 0; length = read(fd, buffer)) {
    const lines = (rest + decoder.decode(buffer.subarray(0, length), { stream: true })).split("\n");
    rest = lines.pop()!;
    yield* lines;
  }
}
