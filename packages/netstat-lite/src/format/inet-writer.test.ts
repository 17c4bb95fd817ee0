import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "vitest";
import { InetRecord } from "../scan/inet-record.ts";
import { ByteSink } from "./byte-sink.ts";
import { type InetNames, InetWriter } from "./inet-writer.ts";

function written(records: InetRecord[], names: InetNames, programs: boolean): string[] {
  const out: string[] = [];
  const sink = new ByteSink((bytes) => out.push(Buffer.from(bytes).toString("latin1")));
  const columns = { wide: false, users: false, programs, timers: false };
  const writer = new InetWriter(sink, columns, names, (inode, bytes, offset) => {
    bytes[offset] = 0x30 + inode % 10;
  });
  for (const record of records) {
    writer.protocol = record.family === 4 ? "tcp" : "tcp6";
    writer.row(record);
  }
  sink.flush();
  return out.join("").split("\n");
}

const byte = fc.oneof(fc.constant(0), fc.constant(0xff), fc.nat(255));
const address = fc.oneof(
  fc.constant([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 127, 0, 0, 1]),
  fc.array(byte, { minLength: 16, maxLength: 16 }),
);
const queue = fc.oneof(fc.constant(0), fc.constant(0), fc.nat(99_999_999));
const port = fc.oneof(fc.constant(0), fc.nat(0xffff));
const record = fc.record({
  family: fc.constantFrom(4, 6),
  local: address,
  remote: address,
  localPort: port,
  remotePort: port,
  state: fc.nat(12),
  sendQueue: queue,
  receiveQueue: queue,
  inode: fc.nat(99),
}).map(({ local, remote, ...numbers }) => {
  const made = Object.assign(new InetRecord(), numbers);
  made.local.set(local);
  made.remote.set(remote);
  return made;
});

test("InetWriter writes rows of numbers as it writes all others", () => {
  // Asked for names that nobody has, it takes the general way.
  const general = { host: () => undefined };
  fc.assert(
    fc.property(fc.array(record, { maxLength: 8 }), fc.boolean(), (records, programs) => {
      assert.deepEqual(written(records, {}, programs), written(records, general, programs));
    }),
    { numRuns: 2000 },
  );
});

test("InetWriter cuts the host, then the port, to 22 bytes, and never without need", () => {
  const one = new InetRecord();
  one.localPort = 1;
  const names = {
    host: () => "a-host-with-a-long-name.example",
    service: () => "a-service-with-a-long-name",
  };
  const [row] = written([one], names, false);
  assert.equal(row?.slice(20, 43), "a-ho:a-service-with-a-l".slice(0, 23));
  assert.equal(row.slice(44, 67), "a-host-with-a-long-na:*");
});
