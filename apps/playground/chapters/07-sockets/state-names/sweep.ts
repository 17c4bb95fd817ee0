import type { Conversation } from "@ipcbook/checker";

const states = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

/** The TCP states as ss calls them. */
const namesOfSs = [
  "ESTAB",
  "SYN-SENT",
  "SYN-RECV",
  "FIN-WAIT-1",
  "FIN-WAIT-2",
  "TIME-WAIT",
  "UNCONN",
  "CLOSE-WAIT",
  "LAST-ACK",
  "LISTEN",
  "CLOSING",
];

/** The same as netstat does. */
const namesOfNetstat = namesOfSs.map((name) =>
  name.replace(/^ESTAB$/, "ESTABLISHED").replace("UNCONN", "CLOSE").replace(/-(\d)$/, "$1")
    .replace("-", "_")
);

/** The TCP states under both their names, from number 1 on. */
export const tcpNames: readonly (readonly [netstat: string, ss: string])[] = namesOfNetstat
  .map((name, at) => [name, namesOfSs[at]!]);

/** All states of all tables, and all names of both programs. */
export const sweep: readonly Conversation[] = [
  ...["tcp", "tcp6"].flatMap((table) => states.map((state) => call("stateColumn", table, state))),
  // The kernel knows two for sockets without a connection.
  ...["udp", "udp6", "raw", "raw6"].flatMap((table) =>
    [1, 7].map((state) => call("stateColumn", table, state))
  ),
  ...[...new Set([...namesOfNetstat, ...namesOfSs, "TCP", "toString"])].map((name) =>
    call("stateNumber", name)
  ),
];

function call(name: string, ...args: (string | number)[]): Conversation {
  return { kind: "call", name, args };
}
