import type { Endpoint } from "@ipcbook/conn";
import type { CallName, Credentials, PlannedFault } from "@ipcbook/syscalls";

/** What a subject is to do; the checker passes it as JSON on the command line. */
export interface Job {
  kind: "functions" | "handler" | "server" | "client";
  /** URL of the staged copy of the attempt. */
  attempt: string;
  /** The names that the attempt must export. */
  exports: readonly string[];
  /** Where to listen; a server or a client is told at each start. */
  endpoint: Endpoint;
  /** The most bytes that one `write` of a handler's `Conn` takes. */
  shortWrites?: number;
  /** Calls that a server or a client may not make. */
  without?: readonly CallName[];
  /** URL of the folder of `@ipcbook/conn`'s sources: a subject knows no packages. */
  conn: string;
}

/**
 * What a subject of kind `server` or `client` is told on its control channel, a line of JSON each. The first line of all
 * says only that the attempt is there.
 */
export interface Order {
  /** What the function gets: a path, or `host:port`. */
  address: string;
  /** The folder in which it may make names, and the port that it may connect to. */
  folder: string;
  port: number | null;
  faults: readonly PlannedFault[];
  /** Who SO_PEERCRED says its clients are, in the order of their connections; null for whoever really connects. */
  peers: readonly (Credentials | null)[];
}

/**
 * The other thing that it may be told, in the middle of a run too: to end it as SIGKILL would, and to import the attempt again,
 * or another one that stands in its place. The signal gets it out of a call that blocks.
 */
export interface Renew {
  renew: "same" | "other";
}

/** Not one that an attempt may direct: SIGPWR. Source: signal(7). */
export const renewalSignal = 30;

/** What it answers there. */
export type Report =
  /** The attempt is imported, and its exports are right. */
  | { did: "import" }
  /** Its function is over, and how many descriptors it has left open. */
  | { did: "return"; value: string; left: number }
  | { did: "throw"; code: string; left: number }
  /** Its descriptors are being closed, and the attempt is imported again. */
  | { did: "renew" }
  /**
   * A server's function is over, or somebody has called exit(3): that ends the process. It stays all the same, without
   * anything of the attempt's, because the next run needs one. `threw` is the code of what was thrown.
   */
  | { did: "end"; status: number; threw?: string };

/** The descriptor of the control channel in the subject. */
export const controlFd = 4 as const;

/**
 * What the thread that makes the calls knows, and the attempt does not. In the environment, which a Worker has no
 * permission for; what stands on the command line every thread can read.
 */
export interface Trust {
  /** Stands in each report. The runtime lets an attempt lay hands on any descriptor of its process. */
  token: string;
  /** The process id of the driver. */
  driver: number;
}

/** The variable that holds it, as JSON. */
export const trustVariable = "IPCBOOK_TRUST";

/** The most characters of a value, or of an error's code, that a report has. */
export const reportLimit = 1_000;

/** Stands before what the harness prints last, to tell it from what the attempt has printed. */
export const lastWord = "\f";

/** Stands after a call in `Verdict.calls` that the checker has refused, and not the kernel. */
export const refusedMark = "[checker]";

/**
 * Why a subject ended itself, as its exit status. An attempt can end with these as well: then it is
 * told that it did what they stand for, and has failed all the same.
 */
export const fault = {
  cannotImport: 101,
  missingExport: 102,
  wrongExport: 103,
  handlerThrew: 104,
  uncaught: 105,
  serverThrew: 106,
} as const;
