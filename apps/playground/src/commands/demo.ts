import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { clients, type Message } from "../demo/protocol.ts";
import { runSide } from "../demo/run-side.ts";
import { pad, widthOf } from "../render/width.ts";
import { CommandError } from "../shell/command-error.ts";
import { exitStatus } from "../shell/exit-status.ts";
import { nearest } from "../shell/nearest.ts";
import { parseCommand } from "../shell/parse-command.ts";
import type { Shell } from "../shell/shell.ts";

const families = ["unix", "inet"];

/** `ipcbook demo unix|inet`: the chapter's server in one process, its client in others, talking. */
export async function demo(shell: Shell, args: readonly string[]): Promise<number> {
  const { values, positionals } = parseCommand(args, { trace: { type: "boolean" } }, shell.texts);
  const family = chooseFamily(positionals, shell);
  const folder = mkdtempSync(join(tmpdir(), "ipcbook-demo-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit());

  const told: { role: "server" | "client"; message: Message }[] = [];
  const run = (role: "server" | "client", address: string) => {
    let onListen: (address: string) => void;
    const listens = new Promise<string>((resolve) => onListen = resolve);
    const ended = runSide([role, family, address, values.trace ? "trace" : ""], (message) => {
      if (message.kind === "listens") onListen(message.address);
      else told.push({ role, message });
    });
    return { listens, ended };
  };
  try {
    const where = family === "unix" ? join(folder, "server_socket") : "127.0.0.1:0";
    const server = run("server", where);
    const address = await Promise.race([server.listens, server.ended.then(() => where)]);
    for (let count = 0; count < clients; count++) await run("client", address).ended;
    await server.ended;
  } finally {
    // As it happened, and not as two processes got round to telling it.
    told.sort((a, b) => a.message.at - b.message.at);
    shell.print(...told.map(({ role, message }) => line(role, message, shell)));
  }
  return exitStatus.passed;
}

function line(role: "server" | "client", message: Message, { texts, style }: Shell): string {
  const { [role]: name, server, client } = texts.picture;
  const text = message.kind === "listens" ? message.address : message.text;
  const shown = message.kind === "calls" ? style.dim(`  ${text}`) : text;
  return `${style.bold(pad(name, Math.max(widthOf(server), widthOf(client))))} │ ${shown}`;
}

function chooseFamily(names: readonly string[], { texts: { usage } }: Shell): string {
  const [name = "", ...more] = names;
  if (families.includes(name) && more.length === 0) return name;
  const meant = nearest(name, families);
  throw new CommandError([
    usage.unknownDemo(names.join(" ")),
    ...(meant && meant !== name ? [usage.didYouMean(meant)] : []),
    usage.there(families.join(", ")),
  ]);
}
