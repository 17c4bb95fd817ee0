import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** Makes a folder that goes with the test. Its path is short: sun_path holds 108 bytes. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ipcbook-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
