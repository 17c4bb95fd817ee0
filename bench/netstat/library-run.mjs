// Prints what a snapshot takes in a process that keeps running, in milliseconds, and what of the table's
// time is the kernel's, the decoder's and the formatter's. On the built package.
import { closeSync, openSync, writeSync } from "node:fs";

/** A module of the built package: not there on a fresh clone, so its name is computed. */
const built = (name) =>
  import(new URL(`../../packages/netstat-lite/dist/${name}`, import.meta.url));
const { snapshotTcp } = await built("mod.js");
const { dumpTcp } = await built("netlink/dump-tcp.js");
const { dumpSockets } = await built("netlink/dump-sockets.js");
const { encodeInetDiagRequest } = await built("inet-diag-message.js");
const { ByteSink } = await built("format/byte-sink.js");
const { InetWriter } = await built("format/inet-writer.js");

const runs = 15;
const everyState = 0x1ffe;
const undo = () => {};

function median(action) {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    action();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[runs >> 1];
}

let count = 0;
const all = median(() => count = snapshotTcp().length);
const listening = median(() => snapshotTcp({ states: ["LISTEN"] }));
console.log(
  `  library, warm: snapshot of ${count} sockets ${all.toFixed(1)} ms, of those that listen ${
    listening.toFixed(2)
  } ms`,
);

const kernel = median(() => {
  for (const family of [2, 10]) {
    const request = encodeInetDiagRequest({ family, states: everyState, local: { port: 0 } });
    dumpSockets(request, { undo, onMessage() {} });
  }
});
const decoded = median(() => {
  for (const family of [4, 6]) dumpTcp({ family, states: everyState, undo, onRow() {} });
});
const nowhere = openSync("/dev/null", "w");
const printed = median(() => {
  const sink = new ByteSink((bytes) => writeSync(nowhere, bytes));
  const writer = new InetWriter(
    sink,
    { wide: false, users: false, programs: false, timers: false },
    {},
  );
  for (const family of [4, 6]) {
    writer.protocol = family === 4 ? "tcp" : "tcp6";
    dumpTcp({ family, states: everyState, undo, onRow: (record) => writer.row(record) });
  }
  sink.flush();
});
closeSync(nowhere);
console.log(
  `  of a table, warm: kernel and koffi ${kernel.toFixed(1)}, decoder ${
    (decoded - kernel).toFixed(1)
  }, formatter ${(printed - decoded).toFixed(1)} ms`,
);
