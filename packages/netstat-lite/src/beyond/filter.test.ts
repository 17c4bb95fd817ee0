import assert from "node:assert/strict";
import { test } from "vitest";
import { InetRecord } from "../scan/inet-record.ts";
import { parseFilter } from "./filter.ts";
import { inetEntry } from "./socket-entry.ts";

const record = new InetRecord();
record.local.set([127, 0, 0, 1]);
record.localPort = 9734;
record.remote.set([10, 1, 2, 3]);
record.remotePort = 50000;
record.state = 8;
const owner = { pid: 42, program: "nginx: master", fd: 5, cell: new Uint8Array(20) };
const entry = inetEntry("tcp", record, owner);
const record6 = new InetRecord();
record6.family = 6;
record6.local.set(Buffer.from("20010db8000000000000000000000001", "hex"));
record6.remote.set(Buffer.from("00000000000000000000ffff0a010203", "hex"));
const entry6 = inetEntry("tcp6", record6, undefined);

test.each([
  ["", true, true],
  ["state=CLOSE_WAIT", true, false],
  ["state=listen,close_wait", true, false],
  ["!state=CLOSE_WAIT", false, true],
  ["port=9734", true, false],
  ["lport=50000", false, false],
  ["rport=50000", true, false],
  ["port=9000-9999", true, false],
  ["address=10.0.0.0/8", true, true],
  ["address=10.1.2.4", false, false],
  ["address=2001:db8::/32", false, true],
  ["address=2001:db8::1", false, true],
  ["address=::ffff:10.1.2.3", true, true],
  ["address=::ffff:10.0.0.0/104", true, true],
  ["protocol=TCP", true, false],
  ["pid=42", true, false],
  ["program=nginx", true, false],
  ["protocol=tcp6", false, true],
  ["state=CLOSE_WAIT port=1", false, false],
])("parseFilter(%j)", (text, first, second) => {
  const { filter } = parseFilter(text);
  assert.deepEqual([filter(entry), filter(entry6)], [first, second]);
});

test("parseFilter() says whether owners must be known", () => {
  assert(parseFilter("port=1 !pid=3").needsOwners);
  assert(!parseFilter("port=1").needsOwners);
});

const conditions = "state protocol port lport rport address pid program";

test.each([
  ["nonsense", `Cannot filter: no such condition, NAME=VALUE with ${conditions} (nonsense)`],
  ["colour=red", `Cannot filter: no such condition, NAME=VALUE with ${conditions} (colour=red)`],
  ["toString=1", `Cannot filter: no such condition, NAME=VALUE with ${conditions} (toString=1)`],
  ["port=x", "Cannot filter: no such port, it is 0 to 65535, or 8000-8999 (x)"],
])("parseFilter(%j) refuses it, and says what there is", (text, message) => {
  assert.throws(() => parseFilter(text), { name: "TypeError", message });
});

test.each([
  "port=99999",
  "port=7100-7000",
  "address=localhost",
  "address=10.0.0.0/33",
  "address=10.0.0.0/8/9",
  "address=::1/129",
  "address=::ffff:10.0.0.0/8",
  "state=FOO",
  "protocol=foo",
])("parseFilter(%j) refuses it", (text) => {
  assert.throws(() => parseFilter(text), { name: "TypeError", message: /it is / });
});
