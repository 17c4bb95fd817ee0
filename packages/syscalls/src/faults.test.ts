import { afterEach, describe, expect, test } from "vitest";
import {
  accept,
  AF_UNIX,
  close,
  directBackend,
  epoll_create1,
  epoll_ctl,
  EPOLL_CTL_ADD,
  epoll_wait,
  EPOLLIN,
  faulty,
  FdSet,
  getsockopt,
  type PlannedFault,
  poll,
  POLLIN,
  read,
  recv,
  select,
  send,
  setBackend,
  SO_SNDBUF,
  SOCK_STREAM,
  socket,
  socketpair,
  SOL_SOCKET,
  write,
} from "./mod.ts";

afterEach(() => void setBackend(directBackend));

function plan(...faults: PlannedFault[]): void {
  setBackend(faulty(directBackend, faults));
}

test("faulty() makes a short write and a short read, and loses nothing", () => {
  const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
  plan({ calls: ["write"], nth: 1, fault: { short: 2 } }, {
    calls: ["read"],
    nth: 2,
    fault: { short: 1 },
  });
  const buffer = new Uint8Array(8);
  expect(write(a, new TextEncoder().encode("hello"))).toBe(2);
  expect(write(a, new TextEncoder().encode("llo"))).toBe(3);
  expect(read(b, buffer.subarray(0, 2))).toBe(2);
  expect(read(b, buffer.subarray(2))).toBe(1);
  expect(read(b, buffer.subarray(3))).toBe(2);
  expect(new TextDecoder().decode(buffer.subarray(0, 5))).toBe("hello");
  close(a);
  close(b);
});

test.each(["EINTR", "ECONNABORTED", "EMFILE"])("faulty() fails the nth call with %s", (error) => {
  plan({ calls: ["accept"], nth: 2, fault: { error } });
  // The first one is the kernel's own answer, the second never reaches it.
  expect(() => accept(-1)).toThrow("accept EBADF");
  expect(() => accept(-1)).toThrow(`accept ${error}`);
  expect(() => accept(-1)).toThrow("accept EBADF");
});

describe.each(["poll", "select", "epoll_wait"] as const)("faulty() interrupts %s", (name) => {
  const wait = (fd: number, ms: number | null): number => {
    if (name === "poll") return poll([{ fd, events: POLLIN, revents: 0 }], ms ?? -1);
    if (name === "select") return select(fd + 1, setOf(fd), null, null, ms);
    const set = epoll_create1();
    try {
      epoll_ctl(set, EPOLL_CTL_ADD, fd, { events: EPOLLIN });
      return epoll_wait(set, 1, ms ?? -1).length;
    } finally {
      close(set);
    }
  };

  test("when it has lasted so long, and not where it would be over before, or something is ready", () => {
    const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
    plan({ calls: [name], nth: "every", fault: { interruptedAfterMs: 20 } });
    for (const ms of [null, 60_000]) {
      const start = performance.now();
      expect(() => wait(b, ms)).toThrow(`${name} EINTR`);
      // A clock of whole milliseconds may be behind by one.
      expect(performance.now() - start).toBeGreaterThan(18);
    }
    expect(wait(b, 20)).toBe(0);
    expect(wait(b, 0)).toBe(0);
    write(a, Uint8Array.of(1));
    expect(wait(b, 60_000)).toBe(1);
    close(b);
    close(a);
  });
});

test("faulty() leaves the sets of an interrupted select alone, and clears them when its time is over", () => {
  const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
  plan({ calls: ["select"], nth: 1, fault: { interruptedAfterMs: 5 } });
  const set = setOf(b);
  expect(() => select(b + 1, set, null, null, null)).toThrow("select EINTR");
  expect(set.isSet(b)).toBe(true);
  expect(select(b + 1, set, null, null, 1)).toBe(0);
  expect(set.isSet(b)).toBe(false);
  close(a);
  close(b);
});

test("faulty() gives the error of a call that it would have interrupted", () => {
  plan({ calls: ["epoll_wait"], nth: 1, fault: { interruptedAfterMs: 5 } });
  expect(() => epoll_wait(-1, 1, -1)).toThrow("epoll_wait EBADF");
});

function setOf(fd: number): FdSet {
  const set = new FdSet();
  set.set(fd);
  return set;
}

test("faulty() does not make the call that fails", () => {
  const fd = socket(AF_UNIX, SOCK_STREAM);
  plan({ calls: ["close"], nth: 1, fault: { error: "EINTR" } });
  expect(() => close(fd)).toThrow("close EINTR");
  expect(close(fd)).toBe(0);
});

test("faulty() counts the calls of a plan together, and can be for every one", () => {
  const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
  plan(
    { calls: ["write", "send"], nth: "every", fault: { short: 1 } },
    { calls: ["read", "recv"], nth: 2, fault: { error: "EINTR" } },
  );
  expect(write(a, new TextEncoder().encode("hello"))).toBe(1);
  expect(send(a, new TextEncoder().encode("ello"))).toBe(1);
  expect(read(b, new Uint8Array(8))).toBe(2);
  expect(() => recv(b, new Uint8Array(8))).toThrow("recv EINTR");
  close(a);
  close(b);
});

test("faulty() gives a socket with a small send buffer", () => {
  plan({ calls: ["socket"], nth: 2, fault: { sendBuffer: 2304 } });
  const [usual, small] = [socket(AF_UNIX, SOCK_STREAM), socket(AF_UNIX, SOCK_STREAM)];
  // The kernel doubles what it is asked for.
  expect(getsockopt(small, SOL_SOCKET, SO_SNDBUF)).toBe(4608);
  expect(getsockopt(usual, SOL_SOCKET, SO_SNDBUF)).toBeGreaterThan(4608);
  close(usual);
  close(small);
});

test("faulty() throws a RangeError for a plan that can't be", () => {
  expect(() => plan({ calls: ["read"], nth: 1, fault: { error: "ENOSUCH" } })).toThrow("(ENOSUCH)");
  expect(() => plan({ calls: ["read"], nth: 0, fault: { error: "EINTR" } })).toThrow(
    "Cannot plan a fault: calls are counted from 1 (0)",
  );
  expect(() => plan({ calls: ["close"], nth: 1, fault: { short: 1 } })).toThrow(
    "Cannot plan a short close: it moves no bytes (close)",
  );
  expect(() => plan({ calls: ["read"], nth: 1, fault: { short: -1 } })).toThrow("(-1)");
  expect(() => plan({ calls: ["read"], nth: 1, fault: { sendBuffer: 1 } })).toThrow("(read)");
  expect(() => plan({ calls: ["poll", "recv"], nth: 1, fault: { interruptedAfterMs: 1 } })).toThrow(
    "Cannot plan an interruption: recv has no time-out (recv)",
  );
});
