import { arch, os } from "./machine.ts";

/** A column of the tables in this package. */
export type Platform = "linux";

/**
 * The column that this process uses.
 *
 * @throws {Error} on any other platform, as soon as the package is imported.
 */
export const platform: Platform = thisPlatform();

function thisPlatform(): Platform {
  if (os === "linux" && (arch === "x64" || arch === "arm64")) return "linux";
  throw new Error(
    `Cannot load @ipcbook/syscalls: its tables know Linux on x64 and arm64 (${os} ${arch}). ` +
      "Open the project in its dev container (.devcontainer/) or on a Linux machine.",
  );
}
