import { expect, test } from "vitest";
import { constants } from "./constants.ts";
import { errnoCode, errnoNumber, errnoText } from "./errno.ts";
import { layout } from "./layout.ts";
import { runC } from "./testing/compile.ts";

const headers = `
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/un.h>
`;

test("constants are those of this machine's C headers", () => {
  const names = Object.keys(constants);
  const lines = names.map((name) => `printf("%ld\\n", (long)${name});`).join("\n");
  const printed = runC(`${headers} int main(void) { ${lines} return 0; }`);
  const theirs = Object.fromEntries(
    printed.trim().split("\n").map((value, place) => [names[place], Number(value)]),
  );
  expect(theirs).toEqual(constants);
});

/** The one structure that has no tag. */
function typeOf(struct: string): string {
  return struct === "fd_set" ? struct : `struct ${struct}`;
}

test("layout has the sizes and offsets of this machine's C structures", () => {
  const wanted = Object.entries(layout).flatMap(([struct, members]) =>
    Object.keys(members).map((member) => ({ struct, member, mine: members[member as "size"] }))
  );
  const lines = wanted.map(({ struct, member }) =>
    member === "size"
      ? `printf("%zu\\n", sizeof(${typeOf(struct)}));`
      : `printf("%zu\\n", offsetof(struct ${struct}, ${member}));`
  );
  const printed = runC(`${headers} int main(void) { ${lines.join("\n")} return 0; }`);
  const theirs = printed.trim().split("\n").map(Number);
  expect(theirs).toEqual(wanted.map(({ mine }) => mine));
});

test("errnoCode() and errnoText() are strerrorname_np's and strerror's", () => {
  const printed = runC(`${headers} int main(void) {
    for (int e = 1; e < 134; e++) {
      const char *name = strerrorname_np(e);
      if (name) printf("%d %s %s\\n", e, name, strerror(e));
    }
    return 0;
  }`);
  let known = 0;
  for (const line of printed.trim().split("\n")) {
    const [, number, code, text] = /^(\d+) (\S+) (.*)$/.exec(line)!;
    if (errnoCode(Number(number)).match(/^E\d/)) continue;
    known++;
    // The table calls 95 by its socket name; so does Linux.
    expect(errnoCode(Number(number))).toBe(code === "ENOTSUP" ? "EOPNOTSUPP" : code);
    expect(errnoText(Number(number))).toBe(text);
    expect(errnoNumber(errnoCode(Number(number)))).toBe(Number(number));
  }
  expect(known).toBeGreaterThan(45);
});

test("errnoNumber() throws a RangeError for no name of an errno", () => {
  expect(() => errnoNumber("ENOSUCH")).toThrow(
    new RangeError(
      "Cannot find an errno: no such name (ENOSUCH)",
    ),
  );
});
