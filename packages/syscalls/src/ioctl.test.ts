import { networkInterfaces } from "node:os";
import { expect, test } from "vitest";
import { AF_INET, close, libcIfconf, libcIoctl, SOCK_DGRAM, socket } from "./mod.ts";

const SIOCGIFNAME = 0x8910;
const SIOCGIFINDEX = 0x8933;
const index = 16;

test("libcIfconf() names the interfaces, and libcIoctl() asks for one and gives the kernel's errors", () => {
  const fd = socket(AF_INET, SOCK_DGRAM);
  try {
    const requests = libcIfconf(fd);
    const names = Array.from({ length: requests.length / 40 }, (_, place) => {
      const bytes = requests.subarray(40 * place, 40 * place + 16);
      return Buffer.from(bytes).toString("latin1").split("\0")[0]!;
    });
    const addressed = Object.entries(networkInterfaces())
      .filter(([, addresses]) => addresses!.some(({ family }) => family === "IPv4"))
      .map(([name]) => name);
    expect(names).toEqual(expect.arrayContaining(addressed));

    const request = new Uint8Array(40);
    request.set(Buffer.from(names[0]!.split(":")[0]!));
    expect(libcIoctl(fd, SIOCGIFINDEX, request)).toBe(0);
    request.fill(0, 0, index);
    libcIoctl(fd, SIOCGIFNAME, request);
    expect(Buffer.from(request.subarray(0, index)).toString("latin1"))
      .toBe(names[0]!.split(":")[0]!.padEnd(index, "\0"));

    request.set(Buffer.from("no such device\0"));
    expect(() => libcIoctl(fd, SIOCGIFINDEX, request)).toThrow(
      expect.objectContaining({ code: "ENODEV", syscall: "ioctl" }),
    );
  } finally {
    close(fd);
  }
});
