import {
  AF_INET,
  bind,
  close,
  connect,
  getsockname,
  type InetAddress,
  recv,
  setsockopt,
  SO_RCVTIMEO,
  socket,
  SOL_SOCKET,
  timeval,
} from "@ipcbook/syscalls";
import { closeAfterTest } from "@ipcbook/testing-peers";

/** Closes with the test, if the test has not. */
export function keep(fd: number): number {
  return closeAfterTest(fd, close);
}

/** A socket of AF_INET that goes with the test, and whose calls fail rather than block for ever. */
export function open(type: number): number {
  const fd = keep(socket(AF_INET, type));
  setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, timeval(20_000));
  return fd;
}

/** One with a port that the kernel chooses. */
export function openBound(
  type: number,
  host: string = "127.0.0.1",
): { fd: number; address: InetAddress } {
  const fd = open(type);
  bind(fd, { family: AF_INET, address: host, port: 0 });
  return { fd, address: getsockname(fd) as InetAddress };
}

/** One that is connected. */
export function openConnected(type: number, address: InetAddress): number {
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
