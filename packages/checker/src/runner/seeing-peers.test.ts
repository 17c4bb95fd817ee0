import { type Backend, constants, type Credentials, SOL_SOCKET, ucred } from "@ipcbook/syscalls";
import { expect, test } from "vitest";
import { seeingPeers } from "./seeing-peers.ts";

const ann = { pid: 4711, uid: 1000, gid: 100 };
const bob = { pid: 4712, uid: 4_000_000_000, gid: 50 };
const driver = 8086;

/** A kernel that gives the descriptors of `accepts` in turn, and has noted `noted` of everybody. */
function kernel(noted: Credentials, accepts: number[] = []): Backend {
  return {
    call(name, args) {
      if (name === "accept") return accepts.shift() ?? -1;
      if (name === "dup") return 9;
      if (name !== "getsockopt") return 0;
      const fields = Int32Array.of(noted.pid, noted.uid, noted.gid);
      const value = args[3] as Uint8Array;
      const written = Math.min(12, value.length);
      value.set(new Uint8Array(fields.buffer, 0, written));
      (args[4] as Uint32Array)[0] = written;
      return 0;
    },
    errno: () => 0,
  };
}

function ask(backend: Backend, fd: number, size = 12): Uint8Array {
  const value = new Uint8Array(size);
  const length = Uint32Array.of(size);
  backend.call("getsockopt", [fd, SOL_SOCKET, constants.SO_PEERCRED!, value, length]);
  return value;
}

test("seeingPeers() says who is planned for a connection, and who it is for the others", () => {
  const seeing = seeingPeers(kernel({ pid: driver, uid: 0, gid: 0 }, [5, 6, 7, 5]), driver);
  seeing.expect([ann, null, bob]);
  for (let clients = 0; clients < 3; clients++) seeing.call("accept", [3, null, null]);
  expect([5, 6, 7].map((fd) => ucred(ask(seeing, fd)))).toEqual([
    ann,
    { pid: driver, uid: 0, gid: 0 },
    bob,
  ]);
  expect(ucred(ask(seeing, 3)).pid).toBe(driver);
  // The descriptor is given out again, and is nobody's who was planned.
  seeing.call("close", [5]);
  seeing.call("accept", [3, null, null]);
  expect(ucred(ask(seeing, 5)).pid).toBe(driver);
});

test("seeingPeers() counts the connections, and not the calls of accept", () => {
  const seeing = seeingPeers(kernel({ pid: driver, uid: 0, gid: 0 }, [-1, 5]), driver);
  seeing.expect([ann]);
  seeing.call("accept", [3, null, null]);
  seeing.call("accept", [3, null, null]);
  expect(ucred(ask(seeing, 5))).toEqual(ann);
});

test("seeingPeers() knows a descriptor's duplicate, and nobody any more in the next run", () => {
  const seeing = seeingPeers(kernel({ pid: driver, uid: 0, gid: 0 }, [5, 5]), driver);
  seeing.expect([ann]);
  seeing.call("accept", [3, null, null]);
  seeing.call("dup", [5]);
  expect(ucred(ask(seeing, 9))).toEqual(ann);
  seeing.expect([bob]);
  expect(ucred(ask(seeing, 9)).pid).toBe(driver);
  seeing.call("accept", [3, null, null]);
  expect(ucred(ask(seeing, 5))).toEqual(bob);
});

test("seeingPeers() fills as much as there is room for", () => {
  const seeing = seeingPeers(kernel({ pid: driver, uid: 0, gid: 0 }, [5]), driver);
  seeing.expect([ann]);
  seeing.call("accept", [3, null, null]);
  expect([...ask(seeing, 5, 4)]).toEqual([0x67, 0x12, 0, 0]);
  expect([...ask(seeing, 5, 6)]).toEqual([0x67, 0x12, 0, 0, 0, 0]);
});

test("seeingPeers() gives the driver its number in another process name space, and nobody one", () => {
  expect(ucred(ask(seeingPeers(kernel({ pid: 0, uid: 1000, gid: 100 }), driver), 5))).toEqual({
    pid: driver,
    uid: 1000,
    gid: 100,
  });
  const nobody = seeingPeers(kernel({ pid: 0, uid: -1, gid: -1 }), driver);
  expect(ucred(ask(nobody, 5)).pid).toBe(0);
});
