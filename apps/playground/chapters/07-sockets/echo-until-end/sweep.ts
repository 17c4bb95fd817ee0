import type { Conversation } from "@ipcbook/checker";
import { every, leave, said, start } from "./parts.ts";

/** How many bytes one client sends: few enough to be shown where one of them is answered wrongly. */
const atATime = 16;

/** Every value of a byte by itself: to somebody each of them means “stop”. */
export const sweep: readonly Conversation[] = Array.from(
  { length: 256 / atATime },
  (_, part) => ({
    kind: "sockets",
    steps: [
      ...start("A"),
      ...every.slice(part * atATime, (part + 1) * atATime).flatMap((byte) => said("A", [byte])),
      ...leave("A"),
    ],
  }),
);
