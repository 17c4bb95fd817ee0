import type { Fact, Quiet } from "@ipcbook/checker";
import { offBy } from "./off-by.ts";
import type { SeenTexts } from "./texts.ts";

export const seenEn: SeenTexts = {
  picture: {
    attempt: "your attempt",
    reference: "the reference",
    client: "client",
    server: "server",
    connect: "connect",
    peer: ({ pid, uid, gid }) => `pid ${pid}, uid ${uid}, gid ${gid}`,
    end: "end of stream",
    reset: "reset",
    close: "close",
    abort: "break off",
    settle: "a moment passes",
    refused: (code) => `connect() fails: ${code}`,
    quiet,
    moreSteps: (count) => `… ${count} more ${count === 1 ? "step" : "steps"}`,
    moreBytes: (count) => `… ${count} more ${count === 1 ? "byte" : "bytes"}`,
    start: "it is started",
    fault: (call, nth, what) =>
      `${nth === "every" ? "every" : "one"} ${call} ${
        typeof what === "number"
          ? `moves at most ${what} ${what === 1 ? "byte" : "bytes"}`
          : `fails with ${what}`
      }`,
    interrupted: (call, nth, afterMs) =>
      `${nth === "every" ? "every" : "one"} ${call} is interrupted by a signal after ${afterMs} ms`,
    smallBuffer: (call, nth) =>
      `${nth === "every" ? "every" : "one"} ${call} gives a socket with a small send buffer`,
    listening: "it listens",
    notListening: "it does not listen at its address",
    left: (count) => `${count} ${count === 1 ? "descriptor is" : "descriptors are"} left open`,
    stale: "an old socket file is there, without a listener",
    bind: "another socket takes datagrams at this address",
    names: {
      none: "has no name",
      stale: "has gone: its name leads to nobody",
      removed: "has gone, and its name is removed",
    },
    below: (of, by) => `has the port of ${of} less ${by}`,
    twin: (of) => `has the port of ${of} at another address`,
    listen: "a server listens at the address",
    stop: "the listener is closed",
    pass: (as) => `one end of ${as}, as a descriptor`,
    claim: ({ what, off = 0, hex, cut, before, behind }) => {
      const first = before ? `“${before}”, then ` : "";
      const how = `${hex ? " in hex" : ""}${cut ? ", cut by a digit" : ""}`;
      const last = behind ? `, then “${behind}”` : "";
      return `${what}: ${first}its own${offBy(off)}${how}${last}`;
    },
    flood: (upTo) => `up to ${upTo / 1024} KiB`,
    flooded: {
      all: "all of it is taken",
      "held back": "no more is taken",
      gone: "the connection has ended",
    },
    crowd: (of) => `${of} clients connect, then each one sends`,
    answered: (count) => `${count} of them are answered`,
    emptyDatagram: "an empty datagram",
    elsewhere: "its sender is not the server's address",
    fact: (fact, value) => `${facts[fact]}: ${value}`,
  },
  call: {
    argument: (place, of) => of === 1 ? "argument" : `argument ${place}`,
    expected: "expected",
    got: "got",
    threw: (error) => `it threw ${error}`,
    garbled: (answer) => `no answer to this call: ${answer}`,
    quiet,
  },
  aftermath: {
    listening: "still listens",
    descriptors: "descriptors left open by each client",
    closeWait: "sockets in CLOSE_WAIT",
    process: "the process",
    runs: "runs",
    ended: (exit) => `ended with ${status(exit)}`,
    yesNo: (yes) => yes ? "yes" : "no",
  },
  sentence: {
    stream: (reference, attempt) => `The reference ${reference}; your attempt ${attempt}.`,
    byte: (byte) => `sends the byte ${byte} (0x${byte.toString(16).padStart(2, "0")})`,
    end: "ends the stream",
    reset: "resets the connection",
    more: "sends no more, and holds the connection open",
    nothing: "does nothing",
    connected: "takes the connection",
    refused: (code) => `is not there for the client: connect() fails with ${code}`,
    quiet: (quiet) => {
      switch (quiet.why) {
        case "silence":
          return `says nothing more (it sleeps in ${quiet.blockedIn})`;
        case "spinning":
          return "spins and does not answer";
        case "late":
          return `had not answered after ${quiet.afterMs} ms`;
        case "exit":
          return `ends the process with ${status(quiet)}`;
        case "memory":
          return "wants more memory than it may have";
        case "returned":
          return `returns ${quiet.value}`;
        case "threw":
          return `throws ${quiet.code}`;
      }
    },
    datagram: (bytes, from) =>
      `sends the datagram ${bytes}${from ? ", but not from its address" : ""}`,
    listens: "listens at its address",
    listensNot: "does not listen at its address",
    leaves: (count) => `leaves ${count} ${count === 1 ? "descriptor" : "descriptors"} open`,
    facts: (facts) => `shows this in the kernel: ${facts.join("; ")}`,
    flooded: {
      all: "takes all that comes, though nobody takes its answers",
      "held back": "takes no more while nobody takes its answers",
      gone: "ends the connection",
    },
    crowd: (answered) => `answers ${answered} clients of the crowd`,
    call: (call, reference, attempt) =>
      `${call} should return ${reference}; your attempt ${attempt}.`,
    returned: (value) => `returns ${value}`,
    threw: (error) => `throws ${error}`,
    garbled: (answer) => `answers something else than this call: ${answer}`,
    ended: (exit) =>
      `When all clients had gone, your attempt's process had ended (${status(exit)}).`,
    notListening: "When all clients had gone, your attempt did not listen any more.",
    closeWait: (count) =>
      `When all clients had gone, ${count} of your attempt's sockets were in CLOSE_WAIT: the client ` +
      "has ended, and the server has not closed.",
    descriptors: (count) =>
      `When all clients had gone, your attempt still held ${count} ${
        count === 1 ? "descriptor" : "descriptors"
      } for each of them.`,
  },
};

function quiet(quiet: Quiet): string {
  switch (quiet.why) {
    case "silence":
      return `silence: asleep in ${quiet.blockedIn}`;
    case "spinning":
      return "no answer: it spins";
    case "late":
      return `no answer after ${quiet.afterMs} ms`;
    case "exit":
      return `the process ends: ${status(quiet)}`;
    case "memory":
      return "the process wants too much memory";
    case "returned":
      return `it returns ${quiet.value}`;
    case "threw":
      return `it throws ${quiet.code}`;
  }
}

function status({ code, signal, error }: Omit<Extract<Quiet, { why: "exit" }>, "why">): string {
  if (signal !== null) return `signal ${signal}`;
  return error === undefined ? `status ${code}` : `status ${code} (${error})`;
}

const facts: Readonly<Record<Fact, string>> = {
  listening: "it listens",
  backlog: "its backlog",
  waiting: "connections that wait for accept",
  file: "at the path",
  sockets: "sockets that it has open",
  accepted: "clients' connections that it has open",
  flags: "flags of the listening socket",
  activity: "with nothing left to do it is",
  "time-wait": "TIME_WAIT is held by",
  "close-wait": "connections that it holds in CLOSE_WAIT",
  sent: "bytes that it sent to the one who listens there",
};
