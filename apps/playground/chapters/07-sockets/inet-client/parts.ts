import type { Step } from "@ipcbook/checker";
import type { PlannedFault } from "@ipcbook/syscalls";

/** A server that takes the client's byte and answers. It holds the connection until the client ends. */
export function answered(byte: number): Step[] {
  return [
    { do: "listen" },
    { do: "start" },
    { do: "accept", on: "A" },
    { do: "receive", on: "A", upTo: 1 },
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

/** No network on which this would happen by itself is at hand, and ETIMEDOUT takes two minutes. */
export function connectFails(code: string): Step[] {
  return [
    { do: "start", faults: always(["connect"], code) },
    { do: "finish" },
  ];
}

/** Whether a reset is there before the client's first byte is a race, so it is put in front of the call. */
export function sendFails(code: string): Step[] {
  return [
    { do: "listen" },
    { do: "start", faults: always(["write", "send", "sendto", "sendmsg"], code) },
    { do: "accept", on: "A" },
    { do: "receive", on: "A" },
    { do: "finish" },
  ];
}

function always(calls: PlannedFault["calls"], code: string): PlannedFault[] {
  return [{ calls, nth: "every", fault: { error: code } }];
}
