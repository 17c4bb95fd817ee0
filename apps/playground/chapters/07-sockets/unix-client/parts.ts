import type { Step } from "@ipcbook/checker";
import type { PlannedFault } from "@ipcbook/syscalls";

/**
 * A server that takes the client's byte and answers. It holds the connection until the client ends.
 */
export function answered(byte: number, faults: readonly PlannedFault[] = []): Step[] {
  return [
    { do: "listen" },
    faults.length > 0 ? { do: "start", faults } : { do: "start" },
    { do: "accept", on: "A" },
    { do: "receive", on: "A", upTo: 1 },
    { do: "send", on: "A", bytes: [byte] },
    { do: "receive", on: "A" },
    { do: "finish" },
  ];
}

/** The same, and late: a client that does not wait for its answer has ended by then. */
export function answeredLate(byte: number, faults: readonly PlannedFault[] = []): Step[] {
  return answered(byte, faults).flatMap((step): Step[] =>
    step.do === "send" ? [{ do: "settle" }, step] : [step]
  );
}

/** An answer with bytes behind it. Nobody has to read those, so how the connection ends is not looked at. */
export function answeredWithMore(bytes: readonly number[]): Step[] {
  return [
    { do: "listen" },
    { do: "start" },
    { do: "accept", on: "A" },
    { do: "receive", on: "A", upTo: 1 },
    { do: "send", on: "A", bytes },
    { do: "finish" },
  ];
}

/** A server that takes the client's byte and goes. */
export function ended(): Step[] {
  return [
    { do: "listen" },
    { do: "start" },
    { do: "accept", on: "A" },
    { do: "receive", on: "A", upTo: 1 },
    { do: "close", on: "A" },
    { do: "finish" },
  ];
}

/** A server that goes and leaves the client's byte unread, which on Linux is a reset. */
export function reset(): Step[] {
  return [
    { do: "listen" },
    { do: "start" },
    { do: "accept", on: "A" },
    // By then the client has sent.
    { do: "settle" },
    { do: "close", on: "A" },
    { do: "finish" },
  ];
}

/** A server that listens, never accepts, and goes. */
export function neverAccepted(): Step[] {
  return [
    { do: "listen" },
    { do: "start" },
    { do: "settle" },
    { do: "stop" },
    { do: "finish" },
  ];
}

/** A name is left, and nobody listens. It is not the client's to remove. */
export function stale(): Step[] {
  return [{ do: "stale" }, { do: "start" }, { do: "finish" }, { do: "look", at: ["file"] }];
}

/** Nobody has ever been there. */
export function absent(): Step[] {
  return [{ do: "start" }, { do: "finish" }];
}

/** A call of the client's, whichever of the names for it it uses. */
export type Call = "socket" | "connect" | "read" | "write";

/** The first calls of this kind fail with EINTR, as after a signal. */
export function interrupted(call: Call, times = 1): PlannedFault[] {
  return Array.from({ length: times }, (_, index) => ({
    calls: sameAs[call],
    nth: index + 1,
    fault: { error: "EINTR" },
  }));
}

/**
 * A server that is there and waits, and a call of the client's that always fails. Not one that reads: whoever asks poll(2)
 * first would wait for bytes.
 */
export function fails(call: Exclude<Call, "read">, code: string): Step[] {
  const faults = [{ calls: sameAs[call], nth: "every", fault: { error: code } }] as const;
  const seen: Step[] = call === "write"
    ? [{ do: "accept", on: "A" }, { do: "receive", on: "A" }]
    : [];
  return [{ do: "listen" }, { do: "start", faults }, ...seen, { do: "finish" }];
}

/** The calls that an attempt may make for it. */
const sameAs: Readonly<Record<Call, PlannedFault["calls"]>> = {
  socket: ["socket"],
  connect: ["connect"],
  read: ["read", "recv", "recvfrom", "recvmsg"],
  write: ["write", "send", "sendto", "sendmsg"],
};
