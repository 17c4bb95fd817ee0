import assert from "node:assert/strict";
import { type Program, start } from "./start.ts";

/** Starts `command`, a server that prints as the chapter's do, and waits until it waits. */
export async function startServer(command: string[]): Promise<Program> {
  const server = start(command);
  assert.equal(await server.firstLine, "server waiting");
  return server;
}
