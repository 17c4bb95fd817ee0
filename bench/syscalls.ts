// What a call through @ipcbook/syscalls costs, beside the same call in C.
// Nanoseconds a call: the median of the rounds, taken in turn; and how many times C's.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import {
  AF_UNIX,
  close,
  formatTrace,
  getpid,
  read,
  SOCK_STREAM,
  socketpair,
  trace,
  write,
} from "@ipcbook/syscalls";
import { median } from "./measure.ts";

const rounds = Number(process.argv[2] ?? 21);
const calls = 20_000;

const source = String.raw`
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>
static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}
int main(int argc, char **argv) {
  int calls = atoi(argv[1]), pair[2];
  char byte = 'A';
  if (argc != 2 || socketpair(AF_UNIX, SOCK_STREAM, 0, pair)) return 1;
  double start = now();
  for (int i = 0; i < calls; i++) getpid();
  double pid = now();
  for (int i = 0; i < calls; i++) if (read(-1, &byte, 1) != -1) return 1;
  double fails = now();
  for (int i = 0; i < calls; i++) {
    if (write(pair[0], &byte, 1) != 1 || read(pair[1], &byte, 1) != 1) return 1;
  }
  double both = now();
  printf("%f %f %f\n", (pid - start) / calls, (fails - pid) / calls, (both - fails) / calls);
  return 0;
}
`;

const names = ["getpid()", "read(-1), which fails", "write and read of a byte"];
const inC: number[][] = [[], [], []];
const here: number[][] = [[], [], []];
const traced: number[][] = [[], [], []];
const folder = mkdtempSync(join(tmpdir(), "ipcbook-bench-"));
try {
  writeFileSync(join(folder, "calls.c"), source);
  execFileSync("gcc", ["-O2", "-o", join(folder, "calls"), join(folder, "calls.c")]);
  for (let round = 0; round <= rounds; round++) {
    const c = execFileSync(join(folder, "calls"), [String(calls)], { encoding: "utf8" });
    const mine = measure(calls);
    const tracing = trace((event) => void formatTrace(event));
    const withTrace = measure(calls / 20);
    tracing.stop();
    // The first round warms up and is not counted.
    if (round === 0) continue;
    for (const [place, ns] of c.trim().split(" ").map(Number).entries()) inC[place]!.push(ns);
    for (const [place, ns] of mine.entries()) here[place]!.push(ns);
    for (const [place, ns] of withTrace.entries()) traced[place]!.push(ns);
  }
} finally {
  rmSync(folder, { recursive: true });
}
const runtime = process.versions.deno ? `Deno ${process.versions.deno}` : `Node ${process.version}`;
console.log(
  `${runtime}, ${rounds} rounds of ${calls} calls      C  syscalls  ratio  traced and printed`,
);
for (const [place, name] of names.entries()) {
  const c = median(inC[place]!).median;
  const mine = median(here[place]!).median;
  console.log(
    `${name.padEnd(40)}${c.toFixed(0).padStart(8)}${mine.toFixed(0).padStart(10)}` +
      `${(mine / c).toFixed(1).padStart(7)}${
        median(traced[place]!).median.toFixed(0).padStart(20)
      }`,
  );
}

function measure(count: number): number[] {
  const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
  const byte = Uint8Array.of(0x41);
  const times = [performance.now()];
  for (let i = 0; i < count; i++) getpid();
  times.push(performance.now());
  for (let i = 0; i < count; i++) {
    try {
      read(-1, byte);
    } catch {
      // EBADF is what is measured.
    }
  }
  times.push(performance.now());
  for (let i = 0; i < count; i++) {
    write(a, byte);
    read(b, byte);
  }
  times.push(performance.now());
  close(a);
  close(b);
  return names.map((_, place) => (times[place + 1]! - times[place]!) * 1e6 / count);
}
