import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const source = `
#include <arpa/inet.h>
#include <stdint.h>
#include <unistd.h>

static void all(int in, char *bytes, size_t length) {
  while (length > 0) {
    ssize_t n = in ? read(0, bytes, length) : write(1, bytes, length);
    if (n <= 0) _exit(1);
    bytes += n;
    length -= n;
  }
}

int main(void) {
  static uint16_t shorts[2][65536];
  static uint32_t longs[3][LONGS];
  for (int i = 0; i < 65536; i++) {
    shorts[0][i] = htons(i);
    shorts[1][i] = ntohs(i);
  }
  all(1, (char *)longs[0], sizeof longs[0]);
  for (int i = 0; i < LONGS; i++) {
    longs[1][i] = htonl(longs[0][i]);
    longs[2][i] = ntohl(longs[0][i]);
  }
  all(0, (char *)shorts, sizeof shorts);
  all(0, (char *)&longs[1], 2 * sizeof longs[1]);
  return 0;
}
`;

/** What libc's functions return. */
export interface LibcAnswers {
  /** For 0 to 65535. */
  htons: Uint16Array;
  /** For 0 to 65535. */
  ntohs: Uint16Array;
  /** For each of the longs asked for. */
  htonl: Uint32Array;
  /** For each of the longs asked for. */
  ntohl: Uint32Array;
}

/** Asks libc, through a C program that is compiled for it. */
export function askLibc(longs: Uint32Array): LibcAnswers {
  const folder = mkdtempSync(join(tmpdir(), "byteorder-"));
  try {
    writeFileSync(join(folder, "peer.c"), source);
    execFileSync("gcc", ["-Wall", `-DLONGS=${longs.length}`, "-o", "peer", "peer.c"], {
      cwd: folder,
    });
    const output = execFileSync(join(folder, "peer"), {
      input: new Uint8Array(longs.buffer),
      maxBuffer: 2 ** 24,
    });
    const shorts = new Uint16Array(output.buffer.slice(output.byteOffset), 0, 2 * 65536);
    const rest = new Uint32Array(output.buffer.slice(output.byteOffset + shorts.byteLength));
    return {
      htons: shorts.subarray(0, 65536),
      ntohs: shorts.subarray(65536),
      htonl: rest.subarray(0, longs.length),
      ntohl: rest.subarray(longs.length, 2 * longs.length),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
