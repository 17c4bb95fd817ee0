import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { Message } from "./protocol.ts";
import { runSide } from "./run-side.ts";

/** What one side has told. */
export interface Told {
  role: "server" | "client";
  message: Message;
}

/** How a pair is shown. */
export interface PairOptions {
  family: "unix" | "inet";
  /** The server's, for inet; 0 for any. */
  port: number;
  /** So many clients come, one after the other. */
  clients: number;
  /** Their system calls are told as well. */
  isTraced: boolean;
}

/**
 * Lets the chapter's server and client talk, each in a process of its own, and hands what they tell to `onEnd`, in the
 * order in which it happened, also if one of them fails.
 */
export async function showPair(
  { family, port, clients, isTraced }: PairOptions,
  onEnd: (told: Told[]) => void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "ipcbook-demo-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit());

  const told: Told[] = [];
  const run = (role: Told["role"], address: string) => {
    let onListen: (address: string) => void;
    const listens = new Promise<string>((resolve) => onListen = resolve);
    const args = [role, family, address, `${clients}`, isTraced ? "trace" : ""];
    const ended = runSide(args, (message) => {
      if (message.kind === "listens") onListen(message.address);
      else told.push({ role, message });
    });
    return { listens, ended };
  };
  try {
    const where = family === "unix" ? join(folder, "server_socket") : `127.0.0.1:${port}`;
    const server = run("server", where);
    const address = await Promise.race([server.listens, server.ended.then(() => where)]);
    for (let count = 0; count < clients; count++) await run("client", address).ended;
    await server.ended;
  } finally {
    // As it happened, and not as two processes got round to telling it.
    onEnd(told.sort((a, b) => a.message.at - b.message.at));
  }
}
