import { escapedAttacks, escapedTries } from "./families/node.ts";
import { testAttacks } from "./test-attacks.ts";

testAttacks(
  "strong",
  { "out of the runtime": escapedAttacks },
  { "everything, out of its runtime": { kind: "handler", runtime: "node", all: escapedTries } },
);
