import type { Conn, Server } from "@ipcbook/conn";
import { askWith } from "./ask-with.ts";
import { compileC } from "./compile-c.ts";
import { finish } from "./finish.ts";
import { increment } from "./increment.ts";
import { script } from "./script.ts";
import { startServer } from "./start-server.ts";

/** What a package has: the two functions, and folders of programs. */
export interface Forms {
  connect(address: string): Promise<Conn>;
  serve(address: string, handler: (conn: Conn) => Promise<void>): Promise<Server>;
  /** The folder of run-server.ts and run-client.ts, which take an address and a number. */
  scripts: URL;
  /** The folder of server.c and client.c. */
  c: URL;
  /** How these take an address; as it is, without it. */
  argumentsOf?(address: string): string[];
}

/** A server whose clients have come to their end. */
export interface ServerInTest {
  /** Resolves to what it has printed, if it prints. */
  end(): Promise<string | void>;
}

/** A way to serve `count` clients at an address. */
export type ServerForm = (address: string, count: number) => Promise<ServerInTest>;

/** A way to send a byte to a server, and get its answer. */
export type ClientForm = (address: string, byte: number) => Promise<number>;

/** The servers and clients of a package. */
export interface Peers {
  connect(address: string): Promise<Conn>;
  /** Asks over `connect()`. */
  ask: ClientForm;
  /** `runClient()` in its own process. */
  blockingClient: ClientForm;
  cClient: ClientForm;
  /** `runServer()` in its own process. It ends by itself. */
  blockingServer: ServerForm;
  /** `serve()` in this process. It ends when it is told to. */
  asynchronousServer: ServerForm;
  /** It ends by itself. */
  cServer: ServerForm;
}

/** Makes the peers of a package, which all speak as the chapter's programs do. */
export function peersOf(
  { connect, serve, scripts, c, argumentsOf = (address) => [address] }: Forms,
): Peers {
  const file = (name: string) => script(new URL(name, scripts));
  const program = (name: string, address: string) => [
    compileC(new URL(name, c)),
    ...argumentsOf(address),
  ];
  const started = async (command: string[]) => {
    const { output } = await startServer(command);
    return { end: () => output };
  };
  return {
    connect,
    ask: async (address, byte) => await finish(await connect(address), byte),
    blockingClient: (address, byte) => askWith([...file("run-client.ts"), address, `${byte}`]),
    cClient: (address, byte) => askWith([...program("client.c", address), `${byte}`]),
    blockingServer: (address, count) => started([...file("run-server.ts"), address, `${count}`]),
    async asynchronousServer(address) {
      const server = await serve(address, increment);
      return {
        end() {
          server.close();
          return server.finished;
        },
      };
    },
    cServer: (address, count) => started([...program("server.c", address), `${count}`]),
  };
}
