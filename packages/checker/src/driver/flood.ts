import type { Subject } from "../subject/subject.ts";
import type { Observation } from "../transcript.ts";
import { isSettled } from "./settled.ts";
import type { StreamClient } from "./stream-client.ts";
import { waitFor } from "./wait.ts";

/** As much as a buffer of the attempt's may hold; each byte is an "A". */
const piece = new Uint8Array(4096).fill(0x41);

/**
 * Sends as long as the kernel has room for it, at most `upTo` bytes, and takes no answer. Where there is no room, it waits
 * until the attempt sleeps, which by then has made room, or makes none.
 */
export async function flood(
  subject: Subject,
  client: StreamClient,
  upTo: number,
): Promise<Observation> {
  let isFull = false;
  for (let sent = 0; sent < upTo;) {
    const taken = client.offer(piece);
    if (taken === "gone") return { saw: "flooded", then: "gone" };
    if (taken !== "no room") {
      sent += taken;
      isFull = false;
      continue;
    }
    if (isFull) return { saw: "flooded", then: "held back" };
    isFull = true;
    const quiet = await waitFor({ subject, fd: null, inFlight: () => !isSettled(client) });
    if (quiet && quiet.why !== "silence") return { saw: "flooded", then: quiet };
  }
  return { saw: "flooded", then: "all" };
}
