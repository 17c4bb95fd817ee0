import type { Step } from "@ipcbook/checker";
import type { PlannedFault } from "@ipcbook/syscalls";

/** The calls with which one waits for a connection. */
export const waits = ["poll", "select", "epoll_wait"] as const;

/** A server that takes the client's byte, and answers once the client can do nothing but wait. */
export function answered(byte: number, faults: readonly PlannedFault[] = []): Step[] {
  return [
    { do: "listen" },
    { do: "start", faults },
    { do: "accept", on: "A" },
    { do: "receive", on: "A", upTo: 1 },
    { do: "settle" },
    { do: "send", on: "A", bytes: [byte] },
    { do: "receive", on: "A" },
    { do: "finish" },
  ];
}

/** A server that takes the client's byte and goes. */
export function goesAway(how: "close" | "abort"): Step[] {
  return [
    { do: "listen" },
    { do: "start" },
    { do: "accept", on: "A" },
    { do: "receive", on: "A", upTo: 1 },
    { do: how, on: "A" },
    { do: "finish" },
  ];
}

/** Nothing was sent, so nothing has to be waited for. */
export function connectFails(code: string): Step[] {
  return [
    { do: "start", faults: [{ calls: ["connect"], nth: "every", fault: { error: code } }] },
    { do: "finish" },
  ];
}

/** Nobody takes the one connection for which the queue has room: the next one's SYN is dropped. */
export function queueFull(faults: readonly PlannedFault[]): Step[] {
  return [
    { do: "listen", backlog: 0 },
    { do: "connect", on: "A" },
    { do: "start", faults },
    { do: "finish" },
  ];
}
