import * as sys from "@ipcbook/syscalls";

const { AF_UNIX, F_SETFL, O_ASYNC, O_NONBLOCK } = sys;

export function server(path: string): void {
  const listener = sys.socket(AF_UNIX, sys.SOCK_STREAM | sys.SOCK_NONBLOCK);
  sys.bind(listener, { family: AF_UNIX, path });
  sys.fcntl(listener, F_SETFL, O_ASYNC | O_NONBLOCK);
  sys.listen(listener, sys.SOMAXCONN);
  const waiting = new sys.FdSet();
  while (true) {
    waiting.zero();
    waiting.set(listener);
    sys.select(listener + 1, waiting, null, null, null);
    attempt(() => {
      const host = sys.accept(listener).fd;
      attempt(() => serve(listener, host));
      sys.close(host);
    });
  }
}

function serve(listener: number, host: number): void {
  const buffer = new Uint8Array(256);
  for (let length = 1; length > 0;) {
    length = sys.recv(host, buffer);
    for (let question = 0; question < length; question++) {
      sys.send(host, Uint8Array.of(letIn(listener, 1)), sys.MSG_NOSIGNAL);
    }
  }
}

/** How many there are in the queue, `place` being the first one's. */
function letIn(listener: number, place: number): number {
  let guest: number;
  try {
    guest = sys.accept(listener).fd;
  } catch (error) {
    const { code } = error as sys.SyscallError;
    if (code === "EAGAIN") return 0;
    if (code === "ECONNABORTED") return letIn(listener, place);
    throw error;
  }
  attempt(() => sys.send(guest, Uint8Array.of(place), sys.MSG_NOSIGNAL));
  sys.close(guest);
  return 1 + letIn(listener, place + 1);
}

function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof sys.SyscallError)) throw error;
    if (!["EAGAIN", "ECONNABORTED", "EPIPE", "ECONNRESET"].includes(error.code)) throw error;
  }
}
