import { type Conversation, simplest } from "@ipcbook/checker";
import { frame, noLengths } from "./frames.ts";
import { asks, leaves, talk } from "./parts.ts";

/** How large people make their buffers, and where a length needs one bit more. */
const sizes = [128, 256, 512, 1000, 1024, 2048, 4096, 8192];

/** Messages that fit such a buffer, with their length or without it, or are a byte too long for it. */
export const sweep: readonly Conversation[] = sizes.flatMap((size) =>
  [-2, -1, 0, 1].map((more) =>
    talk(...asks("A", [frame(noLengths(simplest, size + more))]), ...leaves("A"))
  )
);
