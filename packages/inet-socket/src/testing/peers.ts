import { type Peers, peersOf } from "@ipcbook/testing-peers";
import { connect } from "../connect.ts";
import { parseHostPort } from "../host-port.ts";
import { serve } from "../serve.ts";

/** How the programs in C take an address: the host, then the port. */
export function hostAndPort(address: string): string[] {
  const { hostname, port } = parseHostPort(address);
  return [hostname, `${port}`];
}

/** The servers and clients of this package. */
export const peers: Peers = peersOf({
  connect,
  serve,
  scripts: new URL("./", import.meta.url),
  c: new URL("../../c/", import.meta.url),
  argumentsOf: hostAndPort,
});
