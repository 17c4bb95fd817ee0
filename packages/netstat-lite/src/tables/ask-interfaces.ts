import { errnoText, SyscallError } from "@ipcbook/syscalls";
import type { Context } from "../command/context.ts";
import { compareInterfaces } from "./compare-interfaces.ts";
import { InterfaceSocket, type Settings } from "./interface-socket.ts";

/**
 * Asks the kernel for each interface of `names` and for each alias, and hands them on in net-tools' order;
 * not 0 where that ends. So it does at a label that is no interface's name: nobody can be asked for it.
 */
export function askInterfaces(
  { machine }: Context,
  names: readonly string[],
  show: (name: string, settings: Settings) => void,
): number {
  const socket = new InterfaceSocket();
  try {
    // What net-tools says is of a file that it has looked for since.
    if (!socket.hasInet) {
      machine.err("warning: no inet socket available: No such file or directory\n");
    }
    const all = new Set([...names, ...socket.labels()]);
    for (const name of [...all].sort(compareInterfaces)) {
      const settings = settingsOf(socket, name, machine);
      if (settings === null) return 1;
      show(name, settings);
    }
    return 0;
  } finally {
    socket.close();
  }
}

function settingsOf(
  socket: InterfaceSocket,
  name: string,
  machine: Context["machine"],
): Settings | null {
  try {
    return socket.settings(name);
  } catch (error) {
    if (!(error instanceof SyscallError)) throw error;
    const text = errnoText(-error.errno);
    const reason = error.code === "ENODEV" ? "Device not found" : text;
    machine.err(`${name}: error fetching interface information: ${reason}\n`);
    machine.err(`missing interface information: ${text}\n`);
    return null;
  }
}
