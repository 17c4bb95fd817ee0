// Prints what a snapshot takes in a process that keeps running, in milliseconds of the processor, and what of
// the table's time is the kernel's, the decoder's and the formatter's. On the built package.
import process from "node:process";
import { closeSync, openSync, writeSync } from "node:fs";

/** A module of the built package: not there on a fresh clone, so its name is computed. */
const built = (name) =>
  import(new URL(`../../packages/netstat-lite/dist/${name}`, import.meta.url));
const { snapshotTcp } = await built("mod.js");
const { dumpTcp, readKept } = await built("netlink/dump-tcp.js");
const { KeptMessages } = await built("netlink/kept-messages.js");
const { dumpSockets } = await built("netlink/dump-sockets.js");
const { ByteSink } = await built("format/byte-sink.js");
const { InetWriter } = await built("format/inet-writer.js");

const runs = 31;
const everyState = 0x1ffe;
const TCPDIAG_GETSOCK = 18;

function median(action) {
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    action();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
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

// struct inet_diag_req of both families, which ends with the states.
const request = new Uint8Array(
  Uint32Array.from({ length: 15 }, (_, at) => at === 13 ? everyState : 0).buffer,
);
const kernel = median(() => dumpSockets(request, { onMessage() {} }, TCPDIAG_GETSOCK));

/** Both tables; `onTable` is told which one comes. */
function readTables(onTable, onRow) {
  const ipv6 = new KeptMessages();
  onTable("tcp");
  dumpTcp({ family: 4, states: everyState, ipv6, onRow });
  onTable("tcp6");
  readKept(ipv6, onRow);
}
const decoded = median(() => readTables(() => {}, () => {}));
const nowhere = openSync("/dev/null", "w");
const printed = median(() => {
  const sink = new ByteSink((bytes) => writeSync(nowhere, bytes));
  const writer = new InetWriter(
    sink,
    { wide: false, users: false, programs: false, timers: false },
    {},
  );
  readTables((protocol) => writer.protocol = protocol, (record) => writer.row(record));
  sink.flush();
});
closeSync(nowhere);
console.log(
  `  of a table, warm: kernel and koffi ${kernel.toFixed(1)}, decoder ${
    (decoded - kernel).toFixed(1)
  }, formatter ${(printed - decoded).toFixed(1)} ms`,
);
