import {
  accept,
  AF_UNIX,
  bind,
  close,
  listen,
  MSG_NOSIGNAL,
  read,
  SA_RESTART,
  send,
  sigaction,
  SIGHUP,
  SIGTERM,
  SIGUSR1,
  SOCK_STREAM,
  socket,
  SyscallError,
  unlink,
} from "@ipcbook/syscalls";

/** Adds up pairs of bytes for one client after the other at `path`, until SIGTERM comes. */
export function server(path: string): void {
  sigaction(SIGTERM, { handler: "interrupt" });
  sigaction(SIGHUP, { handler: "interrupt", flags: SA_RESTART });
  sigaction(SIGUSR1, { handler: "interrupt", flags: SA_RESTART });
  const listener = socket(AF_UNIX, SOCK_STREAM);
  bind(listener, { family: AF_UNIX, path });
  listen(listener, 5);

  for (let isStopped = false; !isStopped;) {
    const client = unlessStopped(() => accept(listener).fd);
    isStopped = client === "stopped" || serve(client);
  }
  close(listener);
  unlink(path);
}

/** Serves one client, and gives back whether SIGTERM came meanwhile: then a pair that has begun is the last. */
function serve(client: number): boolean {
  const pair = new Uint8Array(2);
  let isStopped = false;
  for (let length = 0; length > 0 || !isStopped;) {
    const count = unlessGone(() => unlessStopped(() => read(client, pair.subarray(length))));
    if (count === 0) break;
    if (count === "stopped") isStopped = true;
    else length += count;
    if (length < pair.length) continue;
    if (answer(client, pair[0]! + pair[1]!)) isStopped = true;
    length = 0;
    break;
  }
  close(client);
  return isStopped;
}

/** Sends `sum` in network order, all of it; whether SIGTERM came meanwhile. */
function answer(client: number, sum: number): boolean {
  const bytes = Uint8Array.of(sum >> 8, sum & 0xff);
  let isStopped = false;
  for (let sent = 0; sent < bytes.length;) {
    const rest = bytes.subarray(sent);
    const count = unlessGone(() => unlessStopped(() => send(client, rest, MSG_NOSIGNAL)));
    if (count === 0) break;
    if (count === "stopped") isStopped = true;
    else sent += count;
  }
  return isStopped;
}

/** EINTR is SIGTERM: after the other signals the kernel makes the call again. */
function unlessStopped<T>(call: () => T): T | "stopped" {
  try {
    return call();
  } catch (error) {
    if (error instanceof SyscallError && error.code === "EINTR") return "stopped";
    throw error;
  }
}

/** 0 as well where the client has closed altogether. */
function unlessGone<T>(call: () => T): T | 0 {
  try {
    return call();
  } catch (error) {
    const code = error instanceof SyscallError ? error.code : "";
    if (code === "EPIPE" || code === "ECONNRESET") return 0;
    throw error;
  }
}
