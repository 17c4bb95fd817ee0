#!/usr/bin/env node
try {
  require("../dist/bin/netstat-lite.cjs");
} catch (error) {
  if (
    error.code !== "MODULE_NOT_FOUND" || require("node:fs").existsSync(`${__dirname}/../dist/bin`)
  ) {
    throw error;
  }
  console.error(
    "Cannot start netstat-lite: it is not built. In a clone of ipcbook, run 'npm run build' first.",
  );
  process.exitCode = 1;
}
