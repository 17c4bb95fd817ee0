import {
  accept,
  AF_UNIX,
  bind,
  close,
  connect,
  listen,
  read,
  sigaction,
  SIGPIPE,
  SOCK_STREAM,
  socket,
  unlink,
  write,
} from "@ipcbook/syscalls";

/** 0, or the code of the error: as close to C as it gets. */
function errnoOf(call: () => unknown): string | 0 {
  try {
    call();
    return 0;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

export function server(path: string): void {
  sigaction(SIGPIPE, { handler: "ignore" });
  const address = { family: 1 as typeof AF_UNIX, path };
  // The socket that asks is the one that gets the name: on Linux a refusal does not spoil it.
  const fd = socket(AF_UNIX, SOCK_STREAM, 0);
  const answer = errnoOf(() => connect(fd, address));
  if (answer === 0) throw new Error("Cannot listen: somebody else does");
  if (answer === "ECONNREFUSED") unlink(path);
  bind(fd, address);
  listen(fd, 5);

  const buffer = new Uint8Array(1);
  while (true) {
    let client = -1;
    const failed = errnoOf(() => {
      client = accept(fd).fd;
    });
    if (failed === "EINTR" || failed === "ECONNABORTED") continue;
    if (failed) throw new Error(`accept: ${failed}`);
    errnoOf(() => {
      if (read(client, buffer) === 1) write(client, Uint8Array.of((buffer[0]! + 1) % 256));
    });
    close(client);
  }
}
