import {
  accept,
  AF_INET,
  AF_UNIX,
  bind,
  close,
  connect,
  listen,
  setsockopt,
  SO_REUSEADDR,
  SOCK_CLOEXEC,
  SOCK_STREAM,
  socket,
  SOL_SOCKET,
  SyscallError,
} from "@ipcbook/syscalls";
import { expect, onTestFinished, test, vi } from "vitest";
import { claimOf, exchanged, groupCount, groupOf, PortPool } from "./port-pool.ts";

function makePool(groups?: readonly number[]): PortPool {
  const pool = new PortPool(groups);
  onTestFinished(() => pool.close());
  return pool;
}

/** A group that nobody has, claimed by this test; and how to let it go. */
function claimOne(): { group: number; letGo(): void } {
  for (let group = 0; group < groupCount; group++) {
    const fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC);
    try {
      bind(fd, { family: AF_UNIX, name: claimOf(group) });
      let isHeld = true;
      const letGo = () => {
        if (isHeld) close(fd);
        isHeld = false;
      };
      onTestFinished(letGo);
      return { group, letGo };
    } catch (error) {
      close(fd);
      if (!(error instanceof SyscallError && error.code === "EADDRINUSE")) throw error;
    }
  }
  throw new Error("all groups are claimed");
}

/** A pool that has one group for itself. */
function poolOfOne(): PortPool {
  const { group, letGo } = claimOne();
  letGo();
  return makePool([group]);
}

function takeAll(pool: PortPool): number[] {
  const ports: number[] = [];
  const now = vi.spyOn(performance, "now");
  // Who waits for one to become free is late at once.
  let late = 0;
  now.mockImplementation(() => late += 100_000);
  try {
    for (;;) ports.push(pool.take());
  } catch (error) {
    expect(error).toMatchObject({ message: expect.stringMatching(/^Cannot find a free port: /) });
    return ports;
  } finally {
    now.mockRestore();
  }
}

function listenerAt(port: number): number {
  const fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC);
  setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, 1);
  bind(fd, { family: AF_INET, address: "127.0.0.1", port });
  listen(fd, 5);
  return fd;
}

/** Leaves TIME_WAIT with a client of `port`, which ends its connection first. */
function leaveTimeWait(port: number): void {
  const listener = listenerAt(port);
  const client = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC);
  connect(client, { family: AF_INET, address: "127.0.0.1", port });
  const { fd } = accept(listener);
  close(client);
  close(fd);
  close(listener);
}

test("take() gives a port that can be bound without SO_REUSEADDR, as can the one with its bytes exchanged", () => {
  const port = makePool().take();
  for (const each of [port, exchanged(port)]) {
    const fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC);
    onTestFinished(() => void close(fd));
    bind(fd, { family: AF_INET, address: "127.0.0.1", port: each });
    expect(each).toBeGreaterThanOrEqual(10_240);
    expect(each).toBeLessThan(32_768);
  }
});

test("take() gives each port of a group once, and none with the bytes of another exchanged", () => {
  const ports = takeAll(poolOfOne());
  expect(ports.length).toBeGreaterThan(2);
  expect(new Set(ports.flatMap((port) => [port, exchanged(port)])).size).toBe(2 * ports.length);
  expect(new Set(ports.map(groupOf)).size).toBe(1);
});

test("take() gives what was given back", () => {
  const pool = poolOfOne();
  const [, one] = takeAll(pool);
  pool.giveBack(one!);
  expect([one, exchanged(one!)]).toContain(pool.take());
});

test("take() gives no port that somebody has, or that a client holds TIME_WAIT of", () => {
  const pool = poolOfOne();
  const [busy, waited] = [pool.take(), pool.take()];
  const listener = listenerAt(busy);
  onTestFinished(() => void close(listener));
  leaveTimeWait(waited);
  pool.giveBack(busy);
  pool.giveBack(waited);
  const ports = takeAll(pool);
  expect(ports.length).toBeGreaterThan(2);
  for (const port of [busy, waited]) {
    expect(ports).not.toContain(port);
    expect(ports).not.toContain(exchanged(port));
  }
});

test("take() leaves alone what another checker has claimed, until that has gone", () => {
  const { group, letGo } = claimOne();
  const pool = makePool([group]);
  expect(takeAll(pool)).toEqual([]);
  letGo();
  expect(groupOf(pool.take())).toBe(group);
});

test("two pools share out the ports", () => {
  const [ours, theirs] = [makePool(), makePool()].map((pool) => groupOf(pool.take()));
  expect(ours).not.toBe(theirs);
});
