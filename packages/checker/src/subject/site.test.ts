import { rmSync } from "node:fs";
import {
  type Address,
  AF_INET,
  AF_UNIX,
  bind,
  close,
  SOCK_CLOEXEC,
  SOCK_STREAM,
  socket,
  SyscallError,
} from "@ipcbook/syscalls";
import { afterAll, expect, onTestFinished, test, vi } from "vitest";
import { makeGrounds, makeSite, type Site } from "./site.ts";

const grounds = makeGrounds();
afterAll(() => rmSync(grounds, { recursive: true }));

const toBe = (port: number) => (port - 10_240) / (32_767 - 10_240) + 1e-9;
const swapped = (port: number) => (port & 0xff) << 8 | port >> 8;

/** What is drawn next are these ports, and then chance goes on. */
function drawNext(...wanted: number[]): void {
  const random = vi.spyOn(Math, "random");
  wanted.forEach((port) => random.mockReturnValueOnce(toBe(port)));
  onTestFinished(() => random.mockRestore());
}

function take(): Site & { port: number } {
  const site = makeSite("inet", grounds);
  onTestFinished(() => site.release());
  return { ...site, port: Number(site.address.split(":")[1]) };
}

/** As somebody else would: whether it can be had. */
function isTaken(address: Address): boolean {
  const fd = socket(address.family, SOCK_STREAM | SOCK_CLOEXEC);
  try {
    bind(fd, address);
    return false;
  } catch (error) {
    if (!(error instanceof SyscallError)) throw error;
    return error.code === "EADDRINUSE";
  } finally {
    close(fd);
  }
}

test("a port that another checker has claimed is not given out, nor is the one with its bytes exchanged", () => {
  const { port } = take();
  drawNext(port, swapped(port));
  expect([port, swapped(port)]).not.toContain(take().port);
});

test("a claim is there until it is released, and releasing again closes nobody else's descriptor", () => {
  const site = take();
  const name: Address = {
    family: AF_UNIX,
    name: `checked port ${Math.min(site.port, swapped(site.port))}`,
  };
  expect(isTaken(name)).toBe(true);
  site.release();
  expect(isTaken(name)).toBe(false);
  drawNext(site.port);
  const again = take();
  site.release();
  expect(again.port).toBe(site.port);
  expect(isTaken(name)).toBe(true);
});

test("an attempt can bind its port, also without SO_REUSEADDR", () => {
  expect(isTaken({ family: AF_INET, address: "127.0.0.1", port: take().port })).toBe(false);
});
