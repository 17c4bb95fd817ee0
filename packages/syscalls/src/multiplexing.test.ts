import { expect, test } from "vitest";
import {
  AF_UNIX,
  close,
  epoll_create1,
  epoll_ctl,
  EPOLL_CTL_ADD,
  EPOLL_CTL_DEL,
  EPOLL_CTL_MOD,
  epoll_wait,
  EPOLLET,
  EPOLLHUP,
  EPOLLIN,
  EPOLLONESHOT,
  EPOLLOUT,
  EPOLLRDHUP,
  FdSet,
  select,
  SOCK_STREAM,
  socketpair,
  write,
} from "./mod.ts";

function pair(): [number, number] {
  return socketpair(AF_UNIX, SOCK_STREAM);
}

test("epoll_wait() gives back what was seen, with the caller's data", () => {
  const [a, b] = pair();
  const epfd = epoll_create1();
  epoll_ctl(epfd, EPOLL_CTL_ADD, b, { events: EPOLLIN | EPOLLRDHUP, data: -7 });
  expect(epoll_wait(epfd, 4, 0)).toEqual([]);
  write(a, Uint8Array.of(1));
  expect(epoll_wait(epfd, 4, 0)).toEqual([{ events: EPOLLIN, data: -7 }]);
  // Level-triggered: again, as long as the byte is there.
  expect(epoll_wait(epfd, 4, 0)).toHaveLength(1);
  epoll_ctl(epfd, EPOLL_CTL_MOD, b, { events: EPOLLIN | EPOLLET });
  expect(epoll_wait(epfd, 4, 0)).toEqual([{ events: EPOLLIN, data: b }]);
  // Edge-triggered: once.
  expect(epoll_wait(epfd, 4, 0)).toEqual([]);
  epoll_ctl(epfd, EPOLL_CTL_ADD, a, { events: EPOLLOUT });
  expect(epoll_wait(epfd, 4, 0)).toEqual([{ events: EPOLLOUT, data: a }]);
  close(a);
  expect(epoll_wait(epfd, 4, 0)).toEqual([{ events: EPOLLIN | EPOLLHUP, data: b }]);
  epoll_ctl(epfd, EPOLL_CTL_DEL, b);
  expect(epoll_wait(epfd, 4, 0)).toEqual([]);
  expect(() => epoll_ctl(epfd, EPOLL_CTL_DEL, b)).toThrow("epoll_ctl ENOENT");
  close(b);
  close(epfd);
});

test("EPOLLONESHOT tells once, until EPOLL_CTL_MOD arms it again", () => {
  const [a, b] = pair();
  const epfd = epoll_create1();
  const event = { events: EPOLLIN | EPOLLONESHOT };
  epoll_ctl(epfd, EPOLL_CTL_ADD, b, event);
  write(a, Uint8Array.of(1));
  expect(epoll_wait(epfd, 4, 0)).toHaveLength(1);
  write(a, Uint8Array.of(1));
  expect(epoll_wait(epfd, 4, 0)).toEqual([]);
  epoll_ctl(epfd, EPOLL_CTL_MOD, b, event);
  expect(epoll_wait(epfd, 4, 0)).toEqual([{ events: EPOLLIN, data: b }]);
  for (const fd of [a, b, epfd]) close(fd);
});

test("epoll functions refuse what is out of range before libc sees it", () => {
  expect(() => epoll_wait(0, 0, 0)).toThrow("Cannot wait: the room is for 1 to 65536 events (0)");
  expect(() => epoll_wait(0, 2 ** 20, 0)).toThrow(RangeError);
  expect(() => epoll_ctl(0, EPOLL_CTL_ADD, 0, { events: 2 ** 33 })).toThrow(RangeError);
  expect(() => epoll_ctl(-1, EPOLL_CTL_ADD, 0, { events: EPOLLET })).toThrow("epoll_ctl EBADF");
});

test("select() leaves in each set what is ready", () => {
  const [a, b] = pair();
  const watch = () => {
    const set = new FdSet();
    set.set(a);
    set.set(b);
    return set;
  };
  write(a, Uint8Array.of(1));
  const [read, writable] = [watch(), watch()];
  expect(select(Math.max(a, b) + 1, read, writable, null, null)).toBe(3);
  expect([read.isSet(a), read.isSet(b)]).toEqual([false, true]);
  expect([writable.isSet(a), writable.isSet(b)]).toEqual([true, true]);
  // nfds is one more than the highest: what lies above is not looked at.
  const low = watch();
  expect(select(Math.min(a, b), low, null, null, 0)).toBe(0);
  close(a);
  expect(() => select(a + 1, watch(), null, null, 0)).toThrow("select EBADF");
  close(b);
});

test("FdSet holds 0 to 1023, and select() no more", () => {
  const set = new FdSet();
  for (const fd of [0, 63, 64, 1023]) {
    set.set(fd);
    expect(set.isSet(fd)).toBe(true);
    expect(set.copy().isSet(fd)).toBe(true);
    set.clear(fd);
    expect(set.isSet(fd)).toBe(false);
  }
  for (const fd of [-1, 1024, 1.5, NaN]) expect(() => set.set(fd), String(fd)).toThrow(RangeError);
  expect(() => select(1025, set, null, null, 0)).toThrow(RangeError);
  expect(() => select(0, [] as never, null, null, 0)).toThrow(TypeError);
  expect(() => select(0, null, null, null, -1)).toThrow(RangeError);
});
