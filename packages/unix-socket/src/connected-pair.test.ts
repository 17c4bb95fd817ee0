import assert from "node:assert/strict";
import {
  accept,
  AF_INET,
  AF_UNIX,
  close,
  connect,
  dup,
  F_GETFD,
  fcntl,
  FD_CLOEXEC,
  getpeername,
  listen,
  MSG_DONTWAIT,
  MSG_NOSIGNAL,
  MSG_TRUNC,
  recv,
  send,
  SHUT_RD,
  SHUT_RDWR,
  SHUT_WR,
  shutdown,
  SOCK_DGRAM,
  SOCK_SEQPACKET,
  SOCK_STREAM,
  socketpair,
} from "@ipcbook/syscalls";
import { describe, test } from "vitest";
import { autobind } from "./autobind.ts";
import { connectedPair } from "./connected-pair.ts";
import { bytes, keep, open, receive } from "./testing/sockets.ts";

function pair(type: number): [number, number] {
  return connectedPair(type).map(keep) as [number, number];
}

test("connectedPair() makes two ends without names that no child inherits", () => {
  for (const fd of pair(SOCK_STREAM)) {
    assert.deepEqual(getpeername(fd), { family: AF_UNIX });
    assert.equal(fcntl(fd, F_GETFD) & FD_CLOEXEC, FD_CLOEXEC);
  }
});

test("connectedPair() can't be connected or accepted, and TCP has none", () => {
  const [a] = pair(SOCK_STREAM);
  const listener = open(SOCK_STREAM);
  const address = { family: AF_UNIX, name: autobind(listener) } as const;
  listen(listener, 1);
  assert.throws(() => connect(a, address), { code: "EISCONN" });
  assert.throws(() => accept(a), { code: "EINVAL" });
  assert.throws(() => socketpair(AF_INET, SOCK_STREAM), { code: "EOPNOTSUPP" });
});

test("a stream joins what was sent in pieces; packets and datagrams keep their bounds", () => {
  for (
    const [type, first] of [[SOCK_STREAM, "abcdef"], [SOCK_SEQPACKET, "abc"], [
      SOCK_DGRAM,
      "abc",
    ]] as const
  ) {
    const [a, b] = pair(type);
    send(a, bytes("abc"));
    send(a, bytes("def"));
    assert.equal(receive(b), first);
  }
});

test("of a packet that is too long the rest is gone; of a stream it waits", () => {
  for (const [type, length, rest] of [[SOCK_STREAM, 3, "def"], [SOCK_SEQPACKET, 6, "next"]]) {
    const [a, b] = pair(type as number);
    send(a, bytes("abcdef"));
    const seen = recv(b, new Uint8Array(3), type === SOCK_STREAM ? 0 : MSG_TRUNC);
    assert.equal(seen, length);
    if (type !== SOCK_STREAM) send(a, bytes("next"));
    assert.equal(receive(b), rest);
  }
});

test("close() ends a stream or packets, and wakes nobody who waits for datagrams", () => {
  for (const type of [SOCK_STREAM, SOCK_SEQPACKET]) {
    const [a, b] = pair(type);
    send(a, bytes("last"));
    close(a);
    assert.equal(receive(b), "last");
    assert.equal(receive(b), "");
    assert.throws(() => send(b, bytes("x"), MSG_NOSIGNAL), { code: "EPIPE" });
  }
  const [a, b] = pair(SOCK_DGRAM);
  close(a);
  assert.throws(() => receive(b, MSG_DONTWAIT), { code: "EAGAIN" });
  assert.throws(() => send(b, bytes("x")), { code: "ECONNREFUSED" });
});

test("close() on bytes that nobody has read is a reset: packets tell it first, a stream last", () => {
  for (const type of [SOCK_STREAM, SOCK_SEQPACKET]) {
    const [a, b] = pair(type);
    send(a, bytes("unread"));
    send(b, bytes("kept"));
    close(b);
    if (type === SOCK_STREAM) assert.equal(receive(a), "kept");
    assert.throws(() => receive(a), { code: "ECONNRESET" });
    if (type === SOCK_SEQPACKET) assert.equal(receive(a), "kept");
    assert.equal(receive(a), "");
  }
});

describe.each([["SOCK_STREAM", SOCK_STREAM], ["SOCK_SEQPACKET", SOCK_SEQPACKET]])(
  "shutdown() of %s",
  (_name, type) => {
    test("with SHUT_WR ends one half, for all descriptors of it", () => {
      const [a, b] = pair(type);
      const second = keep(dup(a));
      send(a, bytes("last"));
      shutdown(a, SHUT_WR);
      assert.throws(() => send(second, bytes("x"), MSG_NOSIGNAL), { code: "EPIPE" });
      assert.equal(receive(b), "last");
      assert.equal(receive(b), "");
      send(b, bytes("answer"));
      assert.equal(receive(a), "answer");
    });

    test("with SHUT_RD leaves what has come, and the peer can send no more", () => {
      const [a, b] = pair(type);
      send(b, bytes("old"));
      shutdown(a, SHUT_RD);
      assert.throws(() => send(b, bytes("new"), MSG_NOSIGNAL), { code: "EPIPE" });
      assert.equal(receive(a), "old");
      assert.equal(receive(a), "");
      send(a, bytes("still"));
      assert.equal(receive(b), "still");
    });

    test("with SHUT_RDWR ends both, and leaves the descriptor", () => {
      const [a, b] = pair(type);
      shutdown(a, SHUT_RDWR);
      assert.equal(receive(a), "");
      assert.equal(receive(b), "");
      assert.throws(() => send(b, bytes("x"), MSG_NOSIGNAL), { code: "EPIPE" });
      assert.doesNotThrow(() => fcntl(a, F_GETFD));
    });
  },
);
