import { closeSync, existsSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { closeAfterTest } from "@ipcbook/testing-peers";
import { afterAll, expect, onTestFinished, test } from "vitest";
import * as libc from "./mod.ts";

const folder = mkdtempSync(join(tmpdir(), "ipcbook-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const keep = (fd: number) => closeAfterTest(fd, libc.close);

let names = 0;
const bytes = (text: string) => new TextEncoder().encode(text);
const { AF_INET, AF_INET6, AF_UNIX, SOCK_DGRAM, SOCK_STREAM } = libc;

function code(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof libc.SyscallError) return error.code;
    throw error;
  }
  return "no error";
}

/** A listener of each family at an address of its own. */
const families: [string, () => libc.Address][] = [
  ["AF_UNIX", () => ({ family: AF_UNIX, path: join(folder, `socket-${names++}`) })],
  ["AF_UNIX, abstract", () => ({ family: AF_UNIX, name: `ipcbook-${process.pid}-${names++}` })],
  ["AF_INET", () => ({ family: AF_INET, address: "127.0.0.1", port: 0 })],
  ["AF_INET6", () => ({ family: AF_INET6, address: "::1", port: 0 })],
];

test.each(families)("a stream goes both ways and ends, over %s", (_, address) => {
  const { family, ...at } = address();
  const listener = keep(libc.socket(family, SOCK_STREAM));
  expect(libc.bind(listener, { family, ...at } as libc.Address)).toBe(0);
  expect(libc.listen(listener, 5)).toBe(0);
  const name = libc.getsockname(listener);
  expect(name).toMatchObject(family === AF_UNIX ? at : { family });

  const client = keep(libc.socket(family, SOCK_STREAM));
  expect(libc.connect(client, name)).toBe(0);
  const accepted = libc.accept(listener);
  const server = keep(accepted.fd);
  expect(libc.getpeername(client)).toEqual(name);
  // A client that has not bound itself: AF_UNIX leaves it unnamed, the others give it a port.
  expect(accepted.address).toEqual(libc.getsockname(client));

  const buffer = new Uint8Array(8);
  expect(libc.write(client, bytes("AB"))).toBe(2);
  expect(libc.recv(server, buffer, libc.MSG_PEEK)).toBe(2);
  expect(libc.read(server, buffer.subarray(0, 1))).toBe(1);
  expect(libc.read(server, buffer.subarray(1))).toBe(1);
  expect(buffer.subarray(0, 2)).toEqual(bytes("AB"));
  expect(libc.shutdown(client, libc.SHUT_WR)).toBe(0);
  expect(libc.read(server, buffer)).toBe(0);
  expect(libc.send(server, bytes("C"), libc.MSG_NOSIGNAL)).toBe(1);
  expect(libc.read(client, buffer)).toBe(1);
});

test.each(families)("a datagram says who has sent it, over %s", (_, address) => {
  const receiver = address();
  const a = keep(libc.socket(receiver.family, SOCK_DGRAM));
  const b = keep(libc.socket(receiver.family, SOCK_DGRAM));
  libc.bind(a, receiver);
  libc.bind(b, address());
  expect(libc.sendto(b, bytes("hello"), 0, libc.getsockname(a))).toBe(5);
  const buffer = new Uint8Array(3);
  // What does not fit is lost.
  expect(libc.recvfrom(a, buffer)).toEqual({ length: 3, address: libc.getsockname(b) });
  expect(code(() => libc.recvfrom(a, buffer, libc.MSG_DONTWAIT))).toBe("EAGAIN");
});

test("socketpair(), dup() and close(): the connection ends with the last descriptor", () => {
  const [a, b] = libc.socketpair(AF_UNIX, SOCK_STREAM).map(keep) as [number, number];
  const copy = keep(libc.dup(a));
  const buffer = new Uint8Array(1);
  expect(libc.close(a)).toBe(0);
  expect(code(() => libc.recv(b, buffer, libc.MSG_DONTWAIT))).toBe("EAGAIN");
  libc.close(copy);
  expect(libc.read(b, buffer)).toBe(0);
  expect(libc.getpeername(b)).toEqual({ family: AF_UNIX });
});

test("fcntl() adds O_NONBLOCK to the flags that are there; F_GETFL looks at no argument", () => {
  const fd = keep(libc.socket(AF_UNIX, SOCK_STREAM));
  expect(libc.fcntl(fd, libc.F_GETFL, libc.O_NONBLOCK)).toBe(libc.O_RDWR);
  libc.fcntl(fd, libc.F_SETFL, libc.fcntl(fd, libc.F_GETFL) | libc.O_NONBLOCK);
  expect(libc.fcntl(fd, libc.F_GETFL)).toBe(libc.O_RDWR | libc.O_NONBLOCK);
  libc.fcntl(fd, libc.F_SETFD, libc.FD_CLOEXEC);
  expect(libc.fcntl(fd, libc.F_GETFD)).toBe(libc.FD_CLOEXEC);
});

test("getsockopt() and setsockopt() know ints and structures", () => {
  const fd = keep(libc.socket(AF_INET, SOCK_STREAM));
  libc.setsockopt(fd, libc.SOL_SOCKET, libc.SO_REUSEADDR, 1);
  expect(libc.getsockopt(fd, libc.SOL_SOCKET, libc.SO_REUSEADDR)).toBe(1);
  expect(libc.getsockopt(fd, libc.SOL_SOCKET, libc.SO_TYPE)).toBe(SOCK_STREAM);
  libc.setsockopt(fd, libc.SOL_SOCKET, libc.SO_LINGER, libc.linger(true, 5));
  expect(libc.getsockoptBytes(fd, libc.SOL_SOCKET, libc.SO_LINGER, 8)).toEqual(
    libc.linger(true, 5),
  );
  const [a] = libc.socketpair(AF_UNIX, SOCK_STREAM).map(keep);
  const credentials = libc.getsockoptBytes(a!, libc.SOL_SOCKET, libc.SO_PEERCRED, 12);
  expect(new Int32Array(credentials.slice().buffer)[0]).toBe(process.pid);
});

test("poll() writes what it saw, waits, and gives up in time", () => {
  const [a, b] = libc.socketpair(AF_UNIX, SOCK_STREAM).map(keep) as [number, number];
  const fds = [
    { fd: a, events: libc.POLLIN, revents: 99 },
    { fd: b, events: libc.POLLOUT, revents: 0 },
    { fd: 9999, events: libc.POLLIN, revents: 0 },
    { fd: -1, events: libc.POLLIN, revents: 7 },
  ];
  expect(libc.poll(fds, 0)).toBe(2);
  expect(fds.map(({ revents }) => revents)).toEqual([0, libc.POLLOUT, libc.POLLNVAL, 0]);
  const start = performance.now();
  expect(libc.poll([fds[0]!], 20)).toBe(0);
  expect(performance.now() - start).toBeGreaterThan(15);
  libc.close(b);
  expect(libc.poll([fds[0]!], 1000)).toBe(1);
  expect(fds[0]!.revents & libc.POLLHUP).toBeTruthy();
});

test("unlink() removes a socket file, and getpid() is this process", () => {
  const path = join(folder, "unlinked");
  libc.bind(keep(libc.socket(AF_UNIX, SOCK_STREAM)), { family: AF_UNIX, path });
  expect(existsSync(path)).toBe(true);
  libc.unlink(path);
  expect(existsSync(path)).toBe(false);
  expect(libc.getpid()).toBe(process.pid);
});

test("each call gives the errno of the kernel", () => {
  const missing = join(folder, "missing");
  const stream = keep(libc.socket(AF_UNIX, SOCK_STREAM));
  const tcp = keep(libc.socket(AF_INET, SOCK_STREAM));
  const buffer = new Uint8Array(1);
  const refused = keep(libc.socket(AF_INET, SOCK_STREAM));
  libc.bind(refused, { family: AF_INET, address: "127.0.0.1", port: 0 });
  const nobody = libc.getsockname(refused);
  // The runtime's own, and its to close.
  const notASocket = openSync("/dev/null", "r");
  onTestFinished(() => closeSync(notASocket));
  expect({
    socket: code(() => libc.socket(AF_UNIX, 99)),
    pair: code(() => libc.socketpair(AF_INET, SOCK_STREAM)),
    bind: code(() => libc.bind(stream, { family: AF_UNIX, path: join(missing, "socket") })),
    twice: code(() => libc.bind(refused, nobody)),
    taken: code(() => libc.bind(tcp, nobody)),
    listen: code(() => libc.listen(stream, 5)),
    accept: code(() => libc.accept(tcp)),
    connect: code(() => libc.connect(stream, { family: AF_UNIX, path: missing })),
    refused: code(() => libc.connect(tcp, nobody)),
    read: code(() => libc.read(-1, buffer)),
    write: code(() => libc.write(keep(libc.socket(AF_INET, SOCK_STREAM)), buffer)),
    shutdown: code(() => libc.shutdown(tcp, libc.SHUT_WR)),
    peer: code(() => libc.getpeername(stream)),
    notASocket: code(() => libc.listen(notASocket, 1)),
    option: code(() => libc.getsockopt(tcp, libc.SOL_SOCKET, 9999)),
    fcntl: code(() => libc.fcntl(-1, libc.F_GETFL)),
    dup: code(() => libc.dup(-1)),
    close: code(() => libc.close(-1)),
    unlink: code(() => libc.unlink(missing)),
  }).toEqual({
    socket: "EINVAL",
    pair: "EOPNOTSUPP",
    bind: "ENOENT",
    twice: "EINVAL",
    taken: "EADDRINUSE",
    listen: "EINVAL",
    accept: "EINVAL",
    connect: "ENOENT",
    refused: "ECONNREFUSED",
    read: "EBADF",
    write: "EPIPE",
    shutdown: "ENOTCONN",
    peer: "ENOTCONN",
    notASocket: "ENOTSOCK",
    option: "ENOPROTOOPT",
    fcntl: "EBADF",
    dup: "EBADF",
    close: "EBADF",
    unlink: "ENOENT",
  });
});

test("SyscallError has the fields and the message of Node's own", () => {
  const bound = keep(libc.socket(AF_INET, SOCK_STREAM));
  libc.bind(bound, { family: AF_INET, address: "127.0.0.1", port: 0 });
  const at = libc.getsockname(bound) as libc.InetAddress;
  const error = (call: () => unknown) => {
    try {
      call();
    } catch (error) {
      return error;
    }
  };
  expect(error(() => libc.connect(keep(libc.socket(AF_INET, SOCK_STREAM)), at))).toMatchObject({
    name: "SyscallError",
    message: `connect ECONNREFUSED 127.0.0.1:${at.port}`,
    code: "ECONNREFUSED",
    errno: -111,
    syscall: "connect",
    address: "127.0.0.1",
    port: at.port,
  });
  expect(error(() => libc.unlink("/proc/nothing"))).toMatchObject({
    message: "unlink ENOENT /proc/nothing",
    path: "/proc/nothing",
  });
  expect(error(() => libc.read(-1, new Uint8Array(1)))).toMatchObject({ message: "read EBADF" });
});

test("what can't be an argument never reaches libc", () => {
  const buffer = new Uint8Array(1);
  expect(() => libc.close(1.5)).toThrow(RangeError);
  expect(() => libc.close("3" as unknown as number)).toThrow(
    "a descriptor: not a 32-bit integer (3)",
  );
  expect(() => libc.read(2 ** 40, buffer)).toThrow(RangeError);
  expect(() => libc.read(0, 42 as unknown as Uint8Array)).toThrow(TypeError);
  expect(() => libc.write(1, "text" as unknown as Uint8Array)).toThrow("not a Uint8Array (text)");
  expect(() => libc.setsockopt(0, 1, 2, "1" as unknown as number)).toThrow(TypeError);
  expect(() => libc.unlink("a\0b")).toThrow(RangeError);
  expect(() => libc.poll([{ fd: NaN, events: 1, revents: 0 }], 0)).toThrow(RangeError);
});
