/**
 * net-tools' tables, and what `--json` and `--explain` say of a socket.
 *
 * @module
 */
export {
  type EstablishedTimer,
  explain,
  type Explanations,
  type Language,
  languageOf,
} from "./beyond/explain.ts";
export {
  type EntryEnd,
  type EntryOwner,
  type EntryTimer,
  type InetSocketEntry,
  type SocketDocument,
  type SocketEntry,
  type UnixSocketEntry,
} from "./beyond/socket-entry.ts";
export { ByteSink, type Write } from "./format/byte-sink.ts";
export {
  type InetColumns,
  type InetNames,
  type InetProtocol,
  InetWriter,
  type OnOwner,
} from "./format/inet-writer.ts";
export { formatUnixRow, type UnixRow } from "./format/unix-row.ts";
export { InetRecord } from "./scan/inet-record.ts";
export { scanInetRow } from "./scan/scan-inet-row.ts";
