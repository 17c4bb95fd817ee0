import assert from "node:assert/strict";
import { connect } from "../connect.ts";
import { serve } from "../serve.ts";
import type { Conn } from "@ipcbook/conn";
import { type Program, script, start } from "./programs.ts";

/** Adds one to a byte, as the chapter's servers do. */
export async function increment(conn: Conn): Promise<void> {
  const byte = new Uint8Array(1);
  if (await conn.read(byte) === 1) {
    byte[0]! += 1;
    await conn.write(byte);
  }
  conn.close();
}

/** Starts `command`, a server that prints as the chapter's do, and waits until it waits. */
export async function startServer(command: string[]): Promise<Program> {
  const server = start(command);
  assert.equal(await server.firstLine, "server waiting");
  return server;
}

/** Runs `command`, a client that prints as the chapter's do, and gives the byte that it got. */
export async function askWith(command: string[]): Promise<number> {
  const printed = /^char from server = ([^])\n$/.exec(await start(command).output);
  assert(printed, "prints the chapter's line");
  return printed[1]!.charCodeAt(0);
}

/** Asks over `connect()`. */
export async function ask(path: string, byte: number): Promise<number> {
  return await finish(await connect(path), byte);
}

/** Sends `byte` on a connection, gives the answer, and checks that the stream ends behind it. */
export async function finish(conn: Conn, byte: number): Promise<number> {
  await conn.write(Uint8Array.of(byte));
  const answer = new Uint8Array(1);
  assert.equal(await conn.read(answer), 1);
  assert.equal(await conn.read(new Uint8Array(1)), null);
  conn.close();
  return answer[0]!;
}

/** A way to serve `count` clients at a path. */
export type ServerForm = (path: string, count: number) => Promise<ServerInTest>;

/** A server whose clients have come to their end. */
export interface ServerInTest {
  /** Resolves to what it has printed, if it prints. */
  end(): Promise<string | void>;
}

/** The blocking one, in its own process. It ends by itself. */
export const blockingServer: ServerForm = async (path, count) => {
  const { output } = await startServer([...script("run-server.ts"), path, `${count}`]);
  return { end: () => output };
};

/** The asynchronous one, in this process. It ends when it is told to. */
export const asynchronousServer: ServerForm = async (path) => {
  const server = await serve(path, increment);
  return {
    end() {
      server.close();
      return server.finished;
    },
  };
};
