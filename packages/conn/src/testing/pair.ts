import { mkdtempSync, rmSync } from "node:fs";
import { connect as connectSocket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeIfOpen } from "../close-if-open.ts";
import type { Conn, Endpoint } from "../conn.ts";
import { connect } from "../connect.ts";
import { listen } from "../listen.ts";

/** Gives `use` an endpoint of either kind to listen at, and clears up behind it. */
export async function withEndpoint<T>(
  transport: "unix" | "tcp",
  use: (endpoint: Endpoint) => Promise<T>,
): Promise<T> {
  if (transport === "tcp") return use({ transport, hostname: "127.0.0.1", port: 0 });
  const folder = mkdtempSync(join(tmpdir(), "conn-"));
  try {
    return await use({ transport, path: join(folder, "socket") });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Gives `use` the two ends of a connection, and closes those that it has left open. */
export async function withPair(
  transport: "unix" | "tcp",
  use: (client: Conn, server: Conn) => Promise<void>,
): Promise<void> {
  await withEndpoint(transport, async (endpoint) => {
    const listener = await listen(endpoint);
    const client = await connect(listener.addr);
    const { value: server } = await listener[Symbol.asyncIterator]().next();
    listener.close();
    try {
      await use(client, server);
    } finally {
      closeIfOpen(client);
      closeIfOpen(server);
    }
  });
}

/** Gives `use` a connection whose client has sent one byte, and a way to reset it. */
export async function withResetter(
  transport: "unix" | "tcp",
  use: (server: Conn, reset: () => Promise<void>) => Promise<void>,
): Promise<void> {
  await withEndpoint(transport, async (endpoint) => {
    const listener = await listen(endpoint);
    const { addr } = listener;
    const to = addr.transport === "unix" ? { path: addr.path } : { ...addr, host: addr.hostname };
    const client = connectSocket(to).pause();
    client.write("x");
    const { value: server } = await listener[Symbol.asyncIterator]().next();
    listener.close();
    await use(server, async () => {
      if (transport === "tcp") client.resetAndDestroy();
      else {
        // The kernel resets a unix connection that is closed with an unread byte.
        await server.write(Uint8Array.of(1));
        client.destroy();
      }
    });
    server.close();
    client.destroy();
  });
}

/** Reads to the end of the stream. */
export async function readAll(conn: Conn): Promise<Uint8Array> {
  const chunks: number[] = [];
  const buffer = new Uint8Array(64 * 1024);
  for (;;) {
    const length = await conn.read(buffer);
    if (length === null) return Uint8Array.from(chunks);
    for (const byte of buffer.subarray(0, length)) chunks.push(byte);
  }
}

/** Writes all of `bytes`. */
export async function writeAll(conn: Conn, bytes: Uint8Array): Promise<void> {
  for (let sent = 0; sent < bytes.length;) sent += await conn.write(bytes.subarray(sent));
}
