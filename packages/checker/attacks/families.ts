import type { Attack } from "./attack.ts";
import { bombs } from "./families/bombs.ts";
import { calls } from "./families/calls.ts";
import { disk } from "./families/disk.ts";
import { exported } from "./families/exported.ts";
import { floods } from "./families/floods.ts";
import { forged } from "./families/forged.ts";
import { imports } from "./families/imports.ts";
import { loops } from "./families/loops.ts";
import { memory } from "./families/memory.ts";
import { machine, network } from "./families/outside.ts";
import { reads, writes } from "./families/reads.ts";
import { staying } from "./families/staying.ts";
import { talks } from "./families/talks.ts";
import type { Tries } from "./test-attacks.ts";

/** Hostile attempts, by family. */
export const attacks: Readonly<Record<string, readonly Attack[]>> = {
  loops,
  memory,
  bombs,
  disk,
  floods,
  forged,
  exported,
  imports,
  staying,
  talks,
};

/** What honest attempts try, by family. */
export const tries: Readonly<Record<string, Tries>> = {
  "to read": { kind: "handler", all: reads },
  "to write": { kind: "handler", all: writes },
  "to reach others": { kind: "handler", all: network },
  "to use the machine": { kind: "handler", all: machine },
  // All of it takes time, and a driver waits for the client meanwhile.
  "to make calls": { kind: "client", all: calls.slice(0, 20) },
  "to make other calls": { kind: "client", all: calls.slice(20) },
};
