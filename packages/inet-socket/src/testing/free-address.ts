import process from "node:process";
import {
  AF_INET,
  bind,
  close,
  getsockname,
  type InetAddress,
  SOCK_STREAM,
  socket,
} from "@ipcbook/syscalls";
import { formatInetAddress } from "../inet-text.ts";

let count = 0;

/** A port that nobody else takes: Linux has all of 127.0.0.0/8, so each test gets a host of its own. */
export function freeAddress(): string {
  const { pid } = process;
  const address = `127.${1 + (pid >> 8) % 254}.${pid & 0xff}.${1 + count++ % 254}`;
  const fd = socket(AF_INET, SOCK_STREAM);
  bind(fd, { family: AF_INET, address, port: 0 });
  const free = getsockname(fd) as InetAddress;
  close(fd);
  return formatInetAddress(free);
}
