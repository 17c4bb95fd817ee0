import { type Peers, peersOf } from "@ipcbook/testing-peers";
import { connect } from "../connect.ts";
import { serve } from "../serve.ts";

/** The servers and clients of this package. */
export const peers: Peers = peersOf({
  connect,
  serve,
  scripts: new URL("./", import.meta.url),
  c: new URL("../../c/", import.meta.url),
});
