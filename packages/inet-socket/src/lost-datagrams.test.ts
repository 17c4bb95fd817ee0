import assert from "node:assert/strict";
import {
  MSG_DONTWAIT,
  send,
  setsockopt,
  SO_RCVBUF,
  SOCK_DGRAM,
  SOL_SOCKET,
} from "@ipcbook/syscalls";
import { test, vi } from "vitest";
import { lostDatagrams } from "./lost-datagrams.ts";
import { bytes, openBound, openConnected, receive } from "./testing/sockets.ts";

test("lostDatagrams() counts what a burst has lost, while each send() has said that all is well", async () => {
  const { fd, address } = openBound(SOCK_DGRAM);
  // The kernel raises it to the least that it allows.
  setsockopt(fd, SOL_SOCKET, SO_RCVBUF, 1);
  const sender = openConnected(SOCK_DGRAM, address);
  const count = 300;
  for (let sent = 0; sent < count; sent++) {
    const text = `${sent}`;
    assert.equal(send(sender, bytes(text)), text.length);
  }
  const kept: string[] = [];
  // The kernel may carry them over after send(2) has returned.
  await vi.waitFor(() => {
    for (;;) {
      try {
        kept.push(receive(fd, MSG_DONTWAIT));
      } catch {
        break;
      }
    }
    assert.equal(kept.length + lostDatagrams(fd), count);
  }, { timeout: 20_000, interval: 1 });
  assert(kept.length > 0 && kept.length < count, `${kept.length} are kept`);
  assert.deepEqual(kept, kept.toSorted((a, b) => Number(a) - Number(b)));
});
