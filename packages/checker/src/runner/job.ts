import type { Endpoint } from "@ipcbook/conn";

/** What a subject is to do; the checker passes it as JSON on the command line. */
export interface Job {
  kind: "functions" | "handler";
  /** URL of the staged copy of the attempt. */
  attempt: string;
  /** The names that the attempt must export. */
  exports: readonly string[];
  /** The most bytes that one `write` of a handler's `Conn` takes. */
  shortWrites?: number;
  /** Where to listen. */
  endpoint: Endpoint;
  /** URL of the folder of `@ipcbook/conn`'s sources: a subject knows no packages. */
  conn: string;
}

/** Stands before what the harness prints last, to tell it from what the attempt has printed. */
export const lastWord = "\f";

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
} as const;
