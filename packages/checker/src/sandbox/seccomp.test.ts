import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { filterOf } from "./bubblewrap.ts";
import { deniedCalls, examinedCalls, type FilterArch } from "./denied-calls.ts";
import { seccompFilter } from "./seccomp.ts";

const archs: readonly FilterArch[] = ["x64", "arm64"];

test.each(archs)("the filter that is committed for %s is the one that is made", (arch) => {
  expect(Buffer.from(seccompFilter(arch)).equals(readFileSync(filterOf(arch)!))).toBe(true);
});

test("filterOf() has none for an architecture that nobody has made one for", () => {
  expect(filterOf("riscv64")).toBeNull();
});

/** The kernel's own lists, from linux-libc-dev, which is there where gcc is. */
const headers: Record<FilterArch, string[]> = {
  x64: ["/usr/include/x86_64-linux-gnu/asm/unistd_64.h", "/usr/include/asm/unistd_64.h"],
  // That of arm64 is the generic one.
  arm64: ["/usr/include/asm-generic/unistd.h"],
};

/** Numbers by name. */
function callsOf(arch: FilterArch): Map<string, number> {
  const text = headers[arch].map((path) => {
    try {
      return readFileSync(path, "utf8");
    } catch {
      return "";
    }
  }).join("");
  if (text === "") throw new Error(`Cannot read the kernel's headers (${headers[arch]})`);
  return new Map(
    [...text.matchAll(/^#define __NR(?:3264)?_(\w+)\s+(\d+)$/gm)]
      .map(([, name, number]) => [name!, Number(number)]),
  );
}

test.each(archs)("the numbers of the calls are those of the kernel on %s", (arch) => {
  const kernel = callsOf(arch);
  for (const [name, numbers] of Object.entries({ ...deniedCalls, ...examinedCalls })) {
    expect(kernel.get(name) ?? null, name).toBe(numbers[arch]);
  }
});

test.each(archs)("every jump of the filter for %s stays in it", (arch) => {
  const program = Buffer.from(seccompFilter(arch));
  const length = program.length / 8;
  for (let place = 0; place < length; place++) {
    const isJump = (program.readUInt16LE(8 * place) & 0x07) === 0x05; // BPF_JMP
    if (!isJump) continue;
    for (const skipped of [program[8 * place + 2]!, program[8 * place + 3]!]) {
      expect(place + 1 + skipped).toBeLessThan(length);
    }
  }
  expect(program.readUInt16LE(8 * (length - 1))).toBe(0x06); // BPF_RET
});
