import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { once } from "node:events";
import { compileC, type Program, script, start, temporaryFolder } from "@ipcbook/testing-peers";
import { describe, onTestFinished, test } from "vitest";

const program = script(new URL("./testing/run-server.ts", import.meta.url));

/** Starts a server for so many clients, with so many descriptors at most. */
async function startServer(
  model: string,
  { clients, descriptors }: { clients: number; descriptors?: number },
): Promise<{ server: Program; path: string }> {
  const path = join(temporaryFolder(), "server");
  const command = [...program, model, path, `${clients}`];
  const server = start(
    descriptors ? ["sh", "-c", `ulimit -n ${descriptors}; exec "$@"`, "sh", ...command] : command,
  );
  assert.equal(await server.firstLine, "server waiting");
  return { server, path };
}

async function open(path: string): Promise<Socket> {
  for (;;) {
    const socket = connect({ path, allowHalfOpen: true });
    onTestFinished(() => void socket.destroy());
    try {
      await once(socket, "connect");
      socket.on("error", () => {});
      return socket;
    } catch (error) {
      // The queue is full: without blocking, connect(2) does not wait until the server has accepted.
      if ((error as { code?: string }).code !== "EAGAIN") throw error;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }
}

/** Says a byte and waits for its successor. */
async function ask(socket: Socket, byte: number): Promise<void> {
  socket.write(Uint8Array.of(byte));
  const [answer] = await once(socket, "data");
  assert.deepEqual([...answer], [byte + 1]);
}

const descriptorsOf = ({ pid }: Program) => readdirSync(`/proc/${pid}/fd`).length;

/** Processor time in clock ticks, utime and stime. Source: proc_pid_stat(5). */
function ticksOf({ pid }: Program): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "latin1").split(") ")[1]!.split(" ");
  return Number(fields[11]) + Number(fields[12]);
}

/** Waits until `holds`, and for what is still on its way: ten seconds at most. */
async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!holds()) {
    assert(Date.now() < deadline, "nothing has changed for ten seconds");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe.each(["select", "poll", "epoll"])("the server on %s", (model) => {
  test("answers 500 clients that are there at once, and loses no descriptor", async () => {
    const { server, path } = await startServer(model, { clients: 501 });
    const last = await open(path);
    await ask(last, 65);
    const before = descriptorsOf(server);
    const crowd = compileC(new URL("../c/crowd.c", import.meta.url));
    assert.equal(await start([crowd, path, "500"]).output, "500\n");
    await until(() => descriptorsOf(server) === before);
    last.end();
    assert.equal(await server.output, "server waiting\n");
  });

  test("does not let one that takes no answers hold up another, nor lose them", async () => {
    const { path } = await startServer(model, { clients: 2 });
    const [slow, fast] = [await open(path), await open(path)];
    slow.pause();
    const sent = new Uint8Array(4 << 20).map((_, place) => place % 251);
    slow.end(sent);
    for (let byte = 0; byte < 100; byte++) await ask(fast, byte);
    const parts: Uint8Array[] = [];
    slow.on("data", (part) => parts.push(part)).resume();
    await once(slow, "end");
    assert(Buffer.concat(parts).equals(sent.map((byte) => byte + 1)));
  });

  test("survives clients that go without taking their answer", async () => {
    const { server, path } = await startServer(model, { clients: 21 });
    for (let count = 0; count < 20; count++) {
      const rude = await open(path);
      rude.write(new Uint8Array(1 << 20));
      rude.destroy();
    }
    const last = await open(path);
    await ask(last, 65);
    last.end();
    await server.output;
  });

  test("lets clients wait while it has no descriptor for them, and sleeps meanwhile", async () => {
    const { server, path } = await startServer(model, { clients: 100, descriptors: 64 });
    const clients = await Promise.all(Array.from({ length: 100 }, () => open(path)));
    const answers = clients.map(async (client, place) => {
      await ask(client, place);
      return place;
    });
    await answers[0];
    const before = ticksOf(server);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert(ticksOf(server) - before < 10, "it spins");
    for (const [place, client] of clients.entries()) {
      await answers[place];
      client.end();
    }
    await server.output;
  });
});

test("the server on select lets wait who would not fit into its sets", async () => {
  const { path } = await startServer("select", { clients: 1100, descriptors: 4096 });
  const clients = await Promise.all(Array.from({ length: 1100 }, () => open(path)));
  for (const client of clients) {
    await ask(client, 1);
    client.end();
  }
});
