import assert from "node:assert/strict";
import { test } from "vitest";
import { run } from "../testing/run.ts";

test("netstat() shows numbers where no file of names can be read", async () => {
  // Each file in it is in a file, not in a folder.
  const etc = "/dev/null";
  const { out, status } = await run(["-tale"], { etc });
  assert.match(out, /^Active Internet connections \(servers and established\)\n/);
  const routes = await run(["-r"], { etc });
  assert.deepEqual([status, routes.status], [0, 0]);
});
