import type { Credentials } from "@ipcbook/syscalls";
import type { Step } from "../conversation.ts";

/**
 * Who the clients are to the server that is started at `place`, in the order in which they connect; null for whoever is
 * the driver itself.
 */
export function peersAfter(steps: readonly Step[], place: number): (Credentials | null)[] {
  const next = steps.findIndex((step, other) => other > place && step.do === "start");
  return steps.slice(place + 1, next < 0 ? undefined : next).flatMap((step) => {
    if (step.do === "crowd") return Array.from({ length: step.of }, () => null);
    return step.do === "connect" ? [step.as ?? null] : [];
  });
}
