import {
  AF_UNIX,
  bind,
  close,
  connect,
  listen,
  recv,
  setsockopt,
  SO_RCVTIMEO,
  SO_SNDTIMEO,
  SOCK_CLOEXEC,
  socket,
  SOL_SOCKET,
  timeval,
  type UnixAddress,
} from "@ipcbook/syscalls";
import { closeAfterTest } from "@ipcbook/testing-peers";

/** Closes with the test, if the test has not. */
export function keep(fd: number): number {
  return closeAfterTest(fd, close);
}

/** A socket that goes with the test, and whose calls fail rather than block for ever. */
export function open(type: number): number {
  const fd = keep(socket(AF_UNIX, type | SOCK_CLOEXEC));
  setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, timeval(20_000));
  setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, timeval(20_000));
  return fd;
}

/** One with a name. */
export function openBound(type: number, address: UnixAddress): number {
  const fd = open(type);
  bind(fd, address);
  return fd;
}

/** One that listens. */
export function openListening(type: number, address: UnixAddress): number {
  const fd = openBound(type, address);
  listen(fd, 5);
  return fd;
}

/** One that is connected. */
export function openConnected(type: number, address: UnixAddress): number {
  const fd = open(type);
  connect(fd, address);
  return fd;
}

/** The bytes of a text. */
export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What one recv(2) gives, as text. */
export function receive(fd: number, flags: number = 0): string {
  const buffer = new Uint8Array(65_536);
  return new TextDecoder().decode(buffer.subarray(0, recv(fd, buffer, flags)));
}
