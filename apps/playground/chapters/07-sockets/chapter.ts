import type { Exercise, Text } from "@ipcbook/checker";
import { exercise as backlog } from "./backlog/exercise.ts";
import { exercise as byteOrder } from "./byte-order/exercise.ts";
import { exercise as echoUntilEnd } from "./echo-until-end/exercise.ts";
import { exercise as epollServer } from "./epoll-server/exercise.ts";
import { exercise as findTheLeak } from "./find-the-leak/exercise.ts";
import { exercise as framing } from "./framing/exercise.ts";
import { exercise as halfClose } from "./half-close/exercise.ts";
import { exercise as inetAddress } from "./inet-address/exercise.ts";
import { exercise as inetClient } from "./inet-client/exercise.ts";
import { exercise as inetDatagram } from "./inet-datagram/exercise.ts";
import { exercise as inetIncrement } from "./inet-increment/exercise.ts";
import { exercise as inetServer } from "./inet-server/exercise.ts";
import { exercise as interrupted } from "./interrupted/exercise.ts";
import { exercise as leaveTimeWait } from "./leave-time-wait/exercise.ts";
import { exercise as nonblockingAccept } from "./nonblocking-accept/exercise.ts";
import { exercise as nonblockingConnect } from "./nonblocking-connect/exercise.ts";
import { exercise as passADescriptor } from "./pass-a-descriptor/exercise.ts";
import { exercise as pollServer } from "./poll-server/exercise.ts";
import { exercise as procNetRow } from "./proc-net-row/exercise.ts";
import { exercise as resetOrEnd } from "./reset-or-end/exercise.ts";
import { exercise as selectServer } from "./select-server/exercise.ts";
import { exercise as sockaddr } from "./sockaddr/exercise.ts";
import { exercise as stateNames } from "./state-names/exercise.ts";
import { exercise as unixClient } from "./unix-client/exercise.ts";
import { exercise as unixDatagram } from "./unix-datagram/exercise.ts";
import { exercise as unixIncrement } from "./unix-increment/exercise.ts";
import { exercise as unixServer } from "./unix-server/exercise.ts";
import { exercise as whoIsThere } from "./who-is-there/exercise.ts";

/** A chapter of the book. */
export interface Chapter {
  /** The name of its folder. */
  id: string;
  title: Text;
  /** In the order in which they are offered; each one's files are in the folder with its id. */
  exercises: readonly Exercise[];
  /**
   * The ids in the chapter's order, which number the attempts. Those that are still to come have their
   * place already: a learner's files keep their numbers when they do.
   */
  order: readonly string[];
}

/** Chapter 7: sockets. */
export const chapter: Chapter = {
  id: "07-sockets",
  title: { en: "Sockets", zh: "套接字" },
  exercises: [
    byteOrder,
    inetAddress,
    sockaddr,
    unixIncrement,
    unixServer,
    unixClient,
    inetIncrement,
    inetServer,
    inetClient,
    echoUntilEnd,
    framing,
    halfClose,
    resetOrEnd,
    backlog,
    nonblockingAccept,
    interrupted,
    nonblockingConnect,
    unixDatagram,
    inetDatagram,
    passADescriptor,
    whoIsThere,
    selectServer,
    pollServer,
    epollServer,
    procNetRow,
    stateNames,
    leaveTimeWait,
    findTheLeak,
  ],
  order: [
    "byte-order",
    "inet-address",
    "sockaddr",
    "unix-increment",
    "unix-server",
    "unix-client",
    "inet-increment",
    "inet-server",
    "inet-client",
    "echo-until-end",
    "framing",
    "half-close",
    "reset-or-end",
    "backlog",
    "nonblocking-accept",
    "interrupted",
    "nonblocking-connect",
    "unix-datagram",
    "inet-datagram",
    "pass-a-descriptor",
    "who-is-there",
    "select-server",
    "poll-server",
    "epoll-server",
    "proc-net-row",
    "state-names",
    "leave-time-wait",
    "find-the-leak",
  ],
};
