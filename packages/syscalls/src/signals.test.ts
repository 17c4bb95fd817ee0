import { spawn } from "node:child_process";
import { expect, test } from "vitest";
import {
  AF_UNIX,
  close,
  getpid,
  kill,
  poll,
  POLLIN,
  read,
  SA_RESTART,
  sigaction,
  SIGUSR2,
  SOCK_STREAM,
  socketpair,
} from "./mod.ts";

/**
 * Sends this process SIGUSR2 again and again while `call` is made: a signal that comes before the call
 * blocks is lost on it.
 */
function signalled(call: () => void): void {
  const loop = `while sleep 0.05; do kill -USR2 ${getpid()} || exit; done`;
  const sender = spawn("/bin/sh", ["-c", loop], { stdio: "ignore" });
  try {
    call();
  } finally {
    sender.kill("SIGKILL");
  }
}

test("a signal ends a blocked call with EINTR, and the process lives", () => {
  const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
  sigaction(SIGUSR2, { handler: "interrupt" });
  signalled(() => expect(() => read(b, new Uint8Array(1))).toThrow("read EINTR"));
  // poll is never restarted, whatever the flags (signal(7)).
  sigaction(SIGUSR2, { handler: "interrupt", flags: SA_RESTART });
  const fds = [{ fd: b, events: POLLIN, revents: 0 }];
  signalled(() => expect(() => poll(fds, 10_000)).toThrow("poll EINTR"));
  for (let sent = 0; sent < 10_000; sent++) kill(getpid(), SIGUSR2);
  sigaction(SIGUSR2, { handler: "ignore" });
  kill(getpid(), SIGUSR2);
  close(a);
  close(b);
});

test("SA_RESTART makes the kernel read again; SIG_IGN never ends the call", () => {
  for (
    const action of [{ handler: "interrupt", flags: SA_RESTART }, { handler: "ignore" }] as const
  ) {
    const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
    sigaction(SIGUSR2, action);
    const script = `for i in 1 2 3 4 5; do kill -USR2 ${getpid()}; sleep 0.02; done; printf x`;
    spawn("/bin/sh", ["-c", script], { stdio: ["ignore", a, "inherit"] });
    expect(read(b, new Uint8Array(1))).toBe(1);
    close(a);
    close(b);
  }
});

test("sigaction() refuses what is no signal and no handler", () => {
  expect(() => sigaction(9, { handler: "ignore" })).toThrow("sigaction EINVAL");
  expect(() => sigaction(SIGUSR2, { handler: (() => {}) as never })).toThrow(TypeError);
  expect(() => kill(getpid(), 1.5)).toThrow(RangeError);
  expect(() => kill(getpid(), 999)).toThrow("kill EINVAL");
});
