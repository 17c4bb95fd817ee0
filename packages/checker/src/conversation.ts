import type { Credentials, PlannedFault } from "@ipcbook/syscalls";

/** A signal that the driver can send. */
export type SignalName = "SIGHUP" | "SIGINT" | "SIGTERM" | "SIGUSR1" | "SIGUSR2" | "SIGCHLD";

/**
 * What the kernel is asked about the attempt's process and its address:
 *
 * - `listening`: where it listens, or takes datagrams, relative to the address it was given: "here" (exactly
 *   there), "everywhere" (the port, on every interface), "elsewhere", or "nowhere".
 * - `backlog`: the backlog of its listening socket.
 * - `waiting`: how many connections wait for its accept.
 * - `file`: what is at the path: "a socket", "a file", or "nothing" (AF_UNIX).
 * - `sockets`: how many sockets it has open, its listener among them.
 * - `accepted`: how many connections it holds that were accepted at the address.
 * - `flags`: the flags of its listening socket's open file, as names.
 * - `activity`: "asleep", or "busy" where it burns processor time with nothing left to do.
 * - `time-wait`: who holds the TIME_WAIT of the connections to the port: "server", "client" or "nobody" (TCP).
 * - `close-wait`: how many connections to its port it holds in CLOSE_WAIT: the client has ended, and it has not (TCP).
 * - `sent`: how many bytes came over the connections that wait at the driver's own listener, which are taken for it.
 */
export type Fact =
  | "listening"
  | "backlog"
  | "waiting"
  | "file"
  | "sockets"
  | "accepted"
  | "flags"
  | "activity"
  | "time-wait"
  | "close-wait"
  | "sent";

/**
 * One thing that the driver does. `on` names a socket of the driver's in this conversation: "A", "B".
 *
 * - `connect`: opens a connection to the address. Observed. With `as`, SO_PEERCRED names that process, user and group to a
 *   server on AF_UNIX that was started in this conversation, and not the driver's own.
 * - `send`: writes `bytes` with one write. Not observed: whether a write to a peer that has just gone
 *   fails is a race in the kernel, and what follows from it is seen in `receive`.
 * - `flood`: writes as long as the kernel takes it, at most `upTo` bytes, until the subject has come to rest and there is still
 *   no room. Observed.
 * - `end`: ends the writing half (shutdown(2) with `SHUT_WR`).
 * - `receive`: waits for `upTo` bytes, or without it for the end of the stream; from a datagram socket, for
 *   one datagram. Observed.
 * - `settle`: waits until the subject sleeps, as a client does that is slow to read.
 * - `close`: gives the descriptor back.
 * - `abort`: the same, but the peer is told by a reset where the family has one (TCP).
 *
 * For the kinds `server` and `client`, whose whole life is the driver's to direct. A conversation of a
 * server without a `start` is held with a server that was started before it and goes on after it; one
 * with a `start` has an address of its own, and nothing of it is left afterwards.
 *
 * - `start`: runs the attempt, and waits until it listens, or rests. A server that runs already is ended before (SIGKILL),
 *   and started again at the same address. Observed for a server: whether it listens.
 * - `signal`: sends one to the attempt's process once it rests.
 * - `finish`: waits until the function has returned or thrown, or rests. Observed; with `any`, only
 *   whether it is over.
 * - `look`: asks the kernel, once the attempt rests. Observed.
 *
 * What the driver does at the address itself:
 *
 * - `stale`: leaves a socket file there on which nobody listens (AF_UNIX).
 * - `listen`: listens there, with `backlog` (5).
 * - `accept`: takes a connection that waits at its own listener, waiting for one as long as the attempt
 *   is not at rest. Observed.
 * - `stop`: closes its own listener, and leaves the name behind.
 * - `bind`: takes the address for a datagram socket of its own, which only receives: a server that was there first.
 * - `open`: makes a datagram socket that sends to the address. On AF_UNIX it has a name of its own, so that it can be
 *   answered, unless `name` says otherwise: "none", "stale" (it leads to nobody) or "removed". On AF_INET it has the port of
 *   `twin` at another address of the machine, or the port `by` below that of `below.of`, if that is given and free.
 * - `pass`: sends the byte 0 and with it, as SCM_RIGHTS, one end of a new connection (socketpair(2)); the
 *   driver keeps the other as `as`.
 * - `claim`: sends, with one write, the line `<what> <number>`, the number being the client's own process, user or
 *   group id, as SO_PEERCRED has it, or nearly. Not observed, like `send`: nothing of the number is in a transcript.
 * - `crowd`: connects `of` clients, all before the first one sends `bytes` and receives as many; then all
 *   end. Observed: how many were answered, and with what.
 */
export type Step =
  | { do: "connect"; on: string; as?: Credentials }
  | { do: "send"; on: string; bytes: readonly number[] }
  | { do: "flood"; on: string; upTo: number }
  | { do: "end"; on: string }
  | { do: "receive"; on: string; upTo?: number }
  | { do: "settle" }
  | { do: "close"; on: string }
  | { do: "abort"; on: string }
  | { do: "start"; faults?: readonly PlannedFault[] }
  | { do: "signal"; name: SignalName }
  | { do: "finish"; any?: boolean }
  | { do: "look"; at: readonly Fact[] }
  | { do: "stale" }
  | { do: "listen"; backlog?: number }
  | { do: "accept"; on: string }
  | { do: "stop" }
  | { do: "bind"; on: string }
  | { do: "open"; on: string; name?: "none" | "stale" | "removed"; twin?: string; below?: Below }
  | { do: "pass"; on: string; as: string }
  | ({ do: "claim"; on: string } & Claim)
  | { do: "crowd"; of: number; bytes: readonly number[] };

/** A port that is told by its distance from another client's. */
export interface Below {
  of: string;
  by: number;
}

/** What a client says of itself: its own number, or what only looks like it. */
export interface Claim {
  what: keyof Credentials;
  /** So much more than its own. */
  off?: number;
  /** In hexadecimal, with 0x before. */
  hex?: boolean;
  /** Without its last digit. */
  cut?: boolean;
  /** What stands before the number, behind the space. */
  before?: string;
  /** What stands behind the number. */
  behind?: string;
}

/** What the driver does to a subject over sockets, in order. */
export interface SocketConversation {
  kind: "sockets";
  steps: readonly Step[];
  /**
   * True where the client sends bytes that nobody has to read. Whether they were read decides
   * between a clean end and a reset when the server closes, and both are right.
   */
  anyEnd?: boolean;
  /** The loopback address at which the attempt is started (AF_INET), 127.0.0.1 without it. */
  host?: string;
}

/** A value that goes into a function or comes out of it. */
export type Value = number | bigint | string | boolean | null | readonly number[];

/** One call of a function of the attempt. Where it returns a Promise, that is what is observed: nobody awaits it. */
export interface CallConversation {
  kind: "call";
  name: string;
  args: readonly Value[];
}

/** What the driver does to the subject. */
export type Conversation = SocketConversation | CallConversation;
