import { existsSync } from "node:fs";
import type { Endpoint } from "@ipcbook/conn";
import { ownsListener, socketInodesOf } from "@ipcbook/netstat-lite";
import type { Credentials, PlannedFault } from "@ipcbook/syscalls";
import type { Site } from "../subject/site.ts";
import type { Subject } from "../subject/subject.ts";
import type { Observation, Quiet } from "../transcript.ts";
import { datagramSocketsOf } from "./datagram-sockets.ts";
import { waitFor } from "./wait.ts";

/**
 * Lets a subject that waits for an order run the attempt at `site`. Of a server it is awaited that it
 * listens, has a name for datagrams, or rests; `quiet` says how it is where it does not listen.
 */
export async function startRun(
  subject: Subject,
  site: Site,
  faults: readonly PlannedFault[] = [],
  peers: readonly (Credentials | null)[] = [],
): Promise<{ observation: Observation | null; quiet: Quiet | null }> {
  const { endpoint, address, folder } = site;
  subject.endpoint = endpoint;
  subject.harnessSockets = socketInodesOf(subject.pid).size;
  const port = endpoint.transport === "tcp" ? endpoint.port : null;
  subject.order({ address, folder, port, faults, peers });
  if (subject.isClient) return { observation: null, quiet: null };
  // Of a server of datagrams its name is all that it takes: there is no listen(2).
  const takesDatagrams = () =>
    hasName(endpoint) &&
    datagramSocketsOf(subject.pid, endpoint).some(({ where }) => where !== "elsewhere");
  const quiet = await waitFor({
    subject,
    fd: null,
    inFlight: () => false,
    until: () => ownsListener(subject.pid, endpoint) || takesDatagrams(),
  });
  // Where a server sleeps that does not listen is no news.
  const then = quiet?.why === "silence" ? null : quiet;
  return { observation: { saw: "started", listening: quiet === null, then }, quiet };
}

/** Whether anybody can have the name of `endpoint`: that of a path is a file. */
function hasName(endpoint: Endpoint): boolean {
  return endpoint.transport === "tcp" || existsSync(endpoint.path);
}
