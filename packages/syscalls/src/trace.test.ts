import process from "node:process";
import { afterEach, expect, test } from "vitest";
import {
  AF_INET,
  AF_INET6,
  AF_UNIX,
  bind,
  close,
  connect,
  directBackend,
  EPOLL_CLOEXEC,
  epoll_create1,
  epoll_ctl,
  EPOLL_CTL_ADD,
  EPOLL_CTL_DEL,
  epoll_wait,
  EPOLLET,
  EPOLLIN,
  EPOLLRDHUP,
  F_GETFL,
  F_SETFL,
  fcntl,
  FdSet,
  formatTrace,
  getBackend,
  kill,
  MSG_DONTWAIT,
  MSG_NOSIGNAL,
  MSG_PEEK,
  O_NONBLOCK,
  poll,
  POLLIN,
  POLLOUT,
  read,
  recv,
  recvmsg,
  SA_RESTART,
  select,
  sendmsg,
  setBackend,
  setsockopt,
  SHUT_WR,
  shutdown,
  sigaction,
  SIGUSR1,
  SO_REUSEADDR,
  SOCK_CLOEXEC,
  SOCK_DGRAM,
  SOCK_STREAM,
  socket,
  socketpair,
  SOL_SOCKET,
  trace,
  type TraceEvent,
  unlink,
  write,
} from "./mod.ts";

afterEach(() => void setBackend(directBackend));

/** The lines of what `run` calls. */
function traceOf(run: () => void): string[] {
  const lines: string[] = [];
  const tracing = trace((event) => lines.push(formatTrace(event)));
  try {
    run();
  } finally {
    tracing.stop();
  }
  return lines;
}

function failing(call: () => void): void {
  expect(call).toThrow();
}

// The lines that strace 6.1 prints for the same calls.
test("formatTrace() prints a call as strace does", () => {
  let fd = 0;
  const lines = traceOf(() => {
    fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC);
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, 1);
    bind(fd, { family: AF_INET, address: "127.0.0.1", port: 0 });
    failing(() => connect(fd, { family: AF_UNIX, path: "server_socket" }));
    failing(() => connect(fd, { family: AF_INET6, address: "::1", port: 9734 }));
    fcntl(fd, F_GETFL);
    failing(() => recv(fd, new Uint8Array(10), MSG_PEEK | MSG_DONTWAIT));
    failing(() => shutdown(fd, SHUT_WR));
    close(fd);
    failing(() => unlink("/proc/nothing"));
  });
  expect(lines.map((line) => line.replace(`(${fd}`, "(FD").replace(`0) = ${fd}`, "0) = FD")))
    .toEqual([
      "socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, 0) = FD",
      "setsockopt(FD, SOL_SOCKET, SO_REUSEADDR, [1], 4) = 0",
      'bind(FD, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
      'connect(FD, {sa_family=AF_UNIX, sun_path="server_socket"}, 16) = ' +
      "-1 EAFNOSUPPORT (Address family not supported by protocol)",
      'connect(FD, {sa_family=AF_INET6, sin6_port=htons(9734), sin6_addr="::1"}, 28) = ' +
      "-1 EAFNOSUPPORT (Address family not supported by protocol)",
      "fcntl(FD, F_GETFL) = 0x2 (flags O_RDWR)",
      "recv(FD, 0x…, 10, MSG_PEEK|MSG_DONTWAIT) = -1 ENOTCONN (Transport endpoint is not connected)",
      "shutdown(FD, SHUT_WR) = -1 ENOTCONN (Transport endpoint is not connected)",
      "close(FD) = 0",
      'unlink("/proc/nothing") = -1 ENOENT (No such file or directory)',
    ]);
});

test("formatTrace() escapes bytes as C does and cuts long ones", () => {
  const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
  const lines = traceOf(() => {
    write(a, Uint8Array.of(0x41, 0, 0x31, 0x0a, 0x22, 0xff));
    read(b, new Uint8Array(10));
    write(a, new Uint8Array(40).fill(0x78));
    poll([{ fd: b, events: POLLIN | POLLOUT, revents: 0 }], 0);
    fcntl(a, F_SETFL, O_NONBLOCK);
  });
  expect(lines).toEqual([
    `write(${a}, "A\\0001\\n\\"\\377", 6) = 6`,
    `read(${b}, "A\\0001\\n\\"\\377", 10) = 6`,
    `write(${a}, "${"x".repeat(32)}"..., 40) = 40`,
    `poll([{fd=${b}, events=POLLIN|POLLOUT, revents=POLLIN|POLLOUT}], 1, 0) = 1`,
    `fcntl(${a}, F_SETFL, 2048) = 0`,
  ]);
  close(a);
  close(b);
});

test("formatTrace() shows abstract and unnamed addresses", () => {
  const fd = socket(AF_UNIX, SOCK_DGRAM);
  const lines = traceOf(() => {
    failing(() => connect(fd, { family: AF_UNIX, name: "no\0body" }));
    bind(fd, { family: AF_UNIX });
  });
  expect(lines).toEqual([
    `connect(${fd}, {sa_family=AF_UNIX, sun_path=@"no\\0body"}, 10) = ` +
    "-1 ECONNREFUSED (Connection refused)",
    `bind(${fd}, {sa_family=AF_UNIX}, 2) = 0`,
  ]);
  close(fd);
});

test("trace() tells start and duration, and nothing after stop()", () => {
  const events: TraceEvent[] = [];
  const tracing = trace((event) => events.push(event));
  const before = performance.now();
  poll([], 20);
  tracing.stop();
  poll([], 0);
  expect(events).toHaveLength(1);
  expect(events[0]!.start).toBeGreaterThanOrEqual(before);
  expect(events[0]!.duration).toBeGreaterThan(15);
  expect(getBackend()).toBe(directBackend);
});

test("trace() keeps the errno from what the hook itself calls", () => {
  const tracing = trace(() => failing(() => directBackendClose()));
  expect(() => read(-1, new Uint8Array(1))).toThrow("read EBADF");
  tracing.stop();
});

function directBackendClose(): void {
  if (directBackend.call("unlink", [new TextEncoder().encode("/proc/nothing\0")]) === -1) {
    throw new Error("failed, and left another errno behind");
  }
}

test("formatTrace() prints 32 elements of an array, as strace does", () => {
  const fds = (count: number) =>
    Array.from({ length: count }, () => ({ fd: -1, events: POLLIN, revents: 0 }));
  const lines = traceOf(() => {
    poll(fds(32), 0);
    poll(fds(33), 0);
  });
  const one = "{fd=-1, events=POLLIN}";
  expect(lines).toEqual([
    `poll([${Array(32).fill(one).join(", ")}], 32, 0) = 0`,
    `poll([${Array(32).fill(one).join(", ")}, ...], 33, 0) = 0`,
  ]);
});

// The lines that strace 6.1 prints for the same calls; select(2) as the kernel's own, not as pselect6.
test("formatTrace() prints epoll and select, and what they saw", () => {
  const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
  const fds: number[] = [];
  const lines = traceOf(() => {
    const epfd = epoll_create1(EPOLL_CLOEXEC);
    fds.push(epfd);
    epoll_ctl(epfd, EPOLL_CTL_ADD, b, { events: EPOLLIN | EPOLLRDHUP | EPOLLET, data: -7 });
    epoll_wait(epfd, 4, 0);
    const sets = [new FdSet(), new FdSet()] as const;
    sets[0].set(a);
    sets[0].set(b);
    sets[1].set(a);
    directBackend.call("write", [a, Uint8Array.of(1), 1]);
    epoll_wait(epfd, 4, 0);
    epoll_ctl(epfd, EPOLL_CTL_DEL, b);
    failing(() => epoll_wait(-1, 4, -1));
    select(b + 1, ...sets, null, 1500);
    select(0, new FdSet(), null, null, 0);
  });
  for (const fd of [a, b, ...fds]) close(fd);
  const data = "data={u32=4294967289, u64=18446744073709551609}";
  const [epfd] = fds;
  expect(lines).toEqual([
    `epoll_create1(EPOLL_CLOEXEC) = ${epfd}`,
    `epoll_ctl(${epfd}, EPOLL_CTL_ADD, ${b}, {events=EPOLLIN|EPOLLRDHUP|EPOLLET, ${data}}) = 0`,
    `epoll_wait(${epfd}, [], 4, 0) = 0`,
    `epoll_wait(${epfd}, [{events=EPOLLIN, ${data}}], 4, 0) = 1`,
    `epoll_ctl(${epfd}, EPOLL_CTL_DEL, ${b}, NULL) = 0`,
    "epoll_wait(-1, 0x…, 4, -1) = -1 EBADF (Bad file descriptor)",
    `select(${b + 1}, [${a} ${b}], [${a}], NULL, {tv_sec=1, tv_usec=500000}) = ` +
    `2 (in [${b}], out [${a}])`,
    "select(0, [], NULL, NULL, {tv_sec=0, tv_usec=0}) = 0 (Timeout)",
  ]);
});

test("formatTrace() prints messages, the descriptors in them, and signals", () => {
  const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
  const passed: number[] = [];
  const lines = traceOf(() => {
    sendmsg(a, { bytes: new TextEncoder().encode("two"), descriptors: [a, b] });
    passed.push(...recvmsg(b, { buffer: new Uint8Array(8), descriptors: 1 }).descriptors);
    failing(() => recvmsg(b, { buffer: new Uint8Array(8) }, MSG_DONTWAIT));
    const to = { family: AF_UNIX, path: "/no" } as const;
    failing(() => sendmsg(-1, { bytes: new Uint8Array(), to }, MSG_NOSIGNAL));
    sigaction(SIGUSR1, { handler: "interrupt", flags: SA_RESTART });
    sigaction(SIGUSR1, { handler: "ignore" });
    kill(process.pid, SIGUSR1);
    kill(process.pid, 0);
  });
  for (const fd of [a, b, ...passed]) close(fd);
  const rights = (length: number, fds: number[]) =>
    `msg_control=[{cmsg_len=${length}, cmsg_level=SOL_SOCKET, cmsg_type=SCM_RIGHTS, ` +
    `cmsg_data=[${fds.join(", ")}]}], msg_controllen=${length}`;
  expect(lines).toEqual([
    `sendmsg(${a}, {msg_name=NULL, msg_namelen=0, ` +
    `msg_iov=[{iov_base="two", iov_len=3}], msg_iovlen=1, ${
      rights(24, [a, b])
    }, msg_flags=0}, 0) = 3`,
    `recvmsg(${b}, {msg_name=NULL, msg_namelen=0, ` +
    `msg_iov=[{iov_base="two", iov_len=8}], msg_iovlen=1, ${rights(20, passed)}, ` +
    "msg_flags=MSG_CTRUNC}, 0) = 3",
    `recvmsg(${b}, {msg_namelen=128}, MSG_DONTWAIT) = ` +
    "-1 EAGAIN (Resource temporarily unavailable)",
    'sendmsg(-1, {msg_name={sa_family=AF_UNIX, sun_path="/no"}, msg_namelen=6, ' +
    'msg_iov=[{iov_base="", iov_len=0}], msg_iovlen=1, msg_controllen=0, msg_flags=0}, ' +
    "MSG_NOSIGNAL) = -1 EBADF (Bad file descriptor)",
    "sigaction(SIGUSR1, {sa_handler=0x…, sa_mask=[], sa_flags=SA_RESTART}, NULL) = 0",
    "sigaction(SIGUSR1, {sa_handler=SIG_IGN, sa_mask=[], sa_flags=0}, NULL) = 0",
    `kill(${process.pid}, SIGUSR1) = 0`,
    `kill(${process.pid}, 0) = 0`,
  ]);
});
