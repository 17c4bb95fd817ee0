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
  ucred,
} from "@ipcbook/syscalls";

/** Answers all lines of one read with one write. */
export function server(path: string): void {
  const listener = socket(AF_UNIX, SOCK_STREAM);
  bind(listener, { family: AF_UNIX, path });
  listen(listener, 5);
  let buffer = new Uint8Array(4096);
  for (;;) {
    const client = accept(listener).fd;
    let kept = 0;
    for (;;) {
      if (kept === buffer.length) buffer = twiceAsLong(buffer);
      const length = attempt(() => read(client, buffer.subarray(kept)));
      if (length <= 0) break;
      const end = buffer.lastIndexOf(10, kept + length - 1) + 1;
      const lines = new TextDecoder().decode(buffer.subarray(0, end)).split("\n").slice(0, -1);
      const answers = lines.map((line) => `${judge(client, line)}\n`).join("");
      buffer.copyWithin(0, end, kept + length);
      kept += length - end;
      const bytes = new TextEncoder().encode(answers);
      if (attempt(() => send(client, bytes, MSG_NOSIGNAL)) < 0) break;
    }
    close(client);
  }
}

/** As realloc() in C. */
function twiceAsLong(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(2 * bytes.length);
  longer.set(bytes);
  return longer;
}

/** Asks the kernel for each line anew: the answer is the same as long as the connection lives. */
function judge(client: number, line: string): string {
  const space = line.indexOf(" ");
  const word = space < 0 ? line : line.slice(0, space);
  if (word !== "pid" && word !== "uid" && word !== "gid") return "unknown";
  const credentials = ucred(getsockoptBytes(client, SOL_SOCKET, SO_PEERCRED, 12));
  return `${space > 0 && `${credentials[word]}` === line.slice(space + 1)}`;
}

/** As in C: -1 where the call fails. */
function attempt(call: () => number): number {
  try {
    return call();
  } catch {
    return -1;
  }
}
