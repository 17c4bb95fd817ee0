import { connect as connectSocket, createServer, type Server, type Socket } from "node:net";
import type { Conn, Endpoint } from "./conn.ts";
import type { Listener } from "./listener.ts";
import { NodeConn } from "./node-conn.ts";

/** `listen()` of `@ipcbook/conn` on Node. */
export async function listen(endpoint: Endpoint): Promise<Listener> {
  // Paused, so that nothing is read from the kernel before the handler reads.
  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(toNode(endpoint), resolve);
  });
  return new NodeListener(server);
}

/** `connect()` of `@ipcbook/conn` on Node. */
export async function connect(endpoint: Endpoint): Promise<Conn> {
  const socket = connectSocket({ ...toNode(endpoint), allowHalfOpen: true }).pause();
  await new Promise<void>((resolve, reject) => {
    socket.once("error", reject).once("connect", resolve);
  });
  return endpoint.transport === "unix"
    ? new NodeConn(socket, { transport: "unix", path: null }, endpoint)
    : new NodeConn(socket, ...tcpEnds(socket));
}

class NodeListener implements Listener {
  readonly addr: Endpoint;
  readonly #server: Server;
  #closed = false;
  #failure: Error | undefined;
  #arrived: Socket[] = [];
  #waiting: (() => void)[] = [];

  constructor(server: Server) {
    const address = server.address()!;
    this.addr = typeof address === "string"
      ? { transport: "unix", path: address }
      : { transport: "tcp", hostname: address.address, port: address.port };
    this.#server = server;
    server.removeAllListeners("error");
    server.on("error", (error) => {
      this.#failure = error;
      this.#wake();
    });
    server.on("connection", (socket) => {
      this.#arrived.push(socket);
      this.#wake();
    });
  }

  async *[Symbol.asyncIterator](): AsyncIterator<Conn> {
    try {
      while (!this.#closed) {
        const socket = this.#arrived.shift();
        if (socket) yield this.#toConn(socket);
        else if (this.#failure) throw this.#failure;
        else await new Promise<void>((resolve) => this.#waiting.push(resolve));
      }
    } finally {
      if (!this.#closed) this.close();
    }
  }

  close(): void {
    if (this.#closed) {
      const error = new Error("Cannot close the listener: it is closed (EBADF)");
      throw Object.assign(error, { name: "BadResource", code: "EBADF" });
    }
    this.#closed = true;
    this.#server.close();
    // Nobody will take these.
    for (const socket of this.#arrived.splice(0)) socket.destroy();
    this.#wake();
  }

  #toConn(socket: Socket): Conn {
    return this.addr.transport === "unix"
      ? new NodeConn(socket, this.addr, { transport: "unix", path: null })
      : new NodeConn(socket, ...tcpEnds(socket));
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

function toNode(endpoint: Endpoint): { path: string } | { host: string; port: number } {
  return endpoint.transport === "unix"
    ? { path: endpoint.path }
    : { host: endpoint.hostname, port: endpoint.port };
}

/** The two ends. A peer that has reset already has no address any more. */
function tcpEnds(socket: Socket): [local: Endpoint, remote: Endpoint] {
  const { localAddress = "", localPort = 0, remoteAddress = "", remotePort = 0 } = socket;
  return [
    { transport: "tcp", hostname: localAddress, port: localPort },
    { transport: "tcp", hostname: remoteAddress, port: remotePort },
  ];
}
