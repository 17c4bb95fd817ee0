import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Endpoint } from "@ipcbook/conn";
import {
  type Address,
  AF_INET,
  AF_UNIX,
  bind,
  close,
  connect,
  getsockname,
  type InetAddress,
  recvfrom,
  sendto,
  SOCK_DGRAM,
  socket,
} from "@ipcbook/syscalls";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DatagramClient } from "./datagram-client.ts";

let folder = "";
let opened: { close(): void }[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ipcbook-"));
  opened = [];
});

afterEach(() => {
  for (const one of opened) one.close();
  rmSync(folder, { recursive: true, force: true });
});

test("DatagramClient.receive() tells the server from anybody else (AF_UNIX)", () => {
  const { endpoint, server } = unixServer();
  const client = open(DatagramClient.named(endpoint, join(folder, "client")));
  client.send([1]);
  const from = senderAt(server);
  sendto(server, Uint8Array.of(2), 0, from);
  expect(client.receive()).toEqual({ bytes: [2] });
  const other = openSocket(AF_UNIX);
  sendto(other, Uint8Array.of(3), 0, from);
  expect(client.receive()).toEqual({ bytes: [3], from: "elsewhere" });
  expect(client.receive()).toBeNull();
});

test("DatagramClient.receive() tells the server from anybody else (AF_INET)", () => {
  const { endpoint, server } = inetServer();
  const client = open(DatagramClient.onPort(endpoint));
  client.send([]);
  const from = senderAt(server);
  sendto(server, Uint8Array.of(2), 0, from);
  expect(client.receive()).toEqual({ bytes: [2] });
  const other = openSocket(AF_INET);
  sendto(other, Uint8Array.of(3), 0, from);
  expect(client.receive()).toEqual({ bytes: [3], from: "elsewhere" });
});

test("DatagramClient.named() makes clients that can't be answered, each in its way", () => {
  const { endpoint, server } = unixServer();
  const prefix = join(folder, "client");
  open(DatagramClient.named(endpoint, prefix, "none")).send([1]);
  expect(recvfrom(server, new Uint8Array(1)).address).toBeNull();
  open(DatagramClient.named(endpoint, prefix, "stale")).send([1]);
  const stale = senderAt(server);
  expect(() => sendto(server, Uint8Array.of(1), 0, stale)).toThrow("ECONNREFUSED");
  open(DatagramClient.named(endpoint, prefix, "removed")).send([1]);
  const removed = senderAt(server);
  expect(() => sendto(server, Uint8Array.of(1), 0, removed)).toThrow("ENOENT");
});

test("DatagramClient.twin() has the port of another client, and not its address", () => {
  const { endpoint, server } = inetServer();
  const one = open(DatagramClient.onPort(endpoint));
  const twin = open(DatagramClient.twin(endpoint, one));
  one.send([1]);
  twin.send([2]);
  const [first, second] = [senderAt(server), senderAt(server)] as InetAddress[];
  expect(second!.port).toBe(first!.port);
  expect(second!.address).not.toBe(first!.address);
  sendto(server, Uint8Array.of(3), 0, second!);
  expect(one.receive()).toBeNull();
  expect(twin.receive()).toEqual({ bytes: [3] });
});

test("DatagramClient.below() is so far from the port of another client, if that port is free", () => {
  const { endpoint, server } = inetServer();
  const one = open(DatagramClient.onPort(endpoint));
  const [below, other] = [1, 2].map(() => open(DatagramClient.below(endpoint, one, 57_344)));
  for (const client of [one, below!, other!]) client.send([1]);
  const ports = [1, 2, 3].map(() => (senderAt(server) as InetAddress).port);
  expect(ports[0]! - ports[1]!).toBe(57_344);
  // Taken by the one before.
  expect(ports[2]).toBeGreaterThan(61_000);
});

test("DatagramClient.at() takes a name, and what is sent to it", () => {
  const path = join(folder, "socket");
  const endpoint: Endpoint = { transport: "unix", path };
  const server = open(DatagramClient.at(endpoint));
  // It is alive: who asks with connect(2) is told so.
  connect(openSocket(AF_UNIX), { family: AF_UNIX, path });
  open(DatagramClient.named(endpoint, join(folder, "client"), "none")).send([7]);
  expect(server.receive()).toEqual({ bytes: [7] });
  expect(() => server.send([1])).toThrow("Cannot send");
});

function open<T extends { close(): void }>(one: T): T {
  opened.push(one);
  return one;
}

function openSocket(family: typeof AF_UNIX | typeof AF_INET): number {
  const fd = socket(family, SOCK_DGRAM);
  opened.push({ close: () => close(fd) });
  return fd;
}

function unixServer(): { endpoint: Endpoint; server: number } {
  const path = join(folder, "socket");
  const server = openSocket(AF_UNIX);
  bind(server, { family: AF_UNIX, path });
  return { endpoint: { transport: "unix", path }, server };
}

function inetServer(): { endpoint: Endpoint; server: number } {
  const server = openSocket(AF_INET);
  bind(server, { family: AF_INET, address: "127.0.0.1", port: 0 });
  const { port } = getsockname(server) as InetAddress;
  return { endpoint: { transport: "tcp", hostname: "127.0.0.1", port }, server };
}

function senderAt(server: number): Address {
  const { address } = recvfrom(server, new Uint8Array(1));
  if (address === null) throw new Error("Cannot answer: the sender has no name");
  return address;
}
