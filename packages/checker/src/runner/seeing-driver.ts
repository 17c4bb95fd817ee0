import { type Backend, constants, SOL_SOCKET } from "@ipcbook/syscalls";

const length = 12;

/**
 * In a process name space of its own, the kernel has no number for a peer that is outside, and SO_PEERCRED says 0. Nobody
 * but the driver is there to connect: this says its number.
 *
 * Source: unix(7), pid_namespaces(7).
 */
export function seeingDriver(inner: Backend, driver: number): Backend {
  return {
    call(name, args) {
      const result = inner.call(name, args);
      if (name !== "getsockopt" || result !== 0) return result;
      const [, level, option, value] = args;
      if (level !== SOL_SOCKET || option !== constants.SO_PEERCRED) return result;
      const bytes = value as ArrayBufferView;
      if (bytes.byteLength < length) return result;
      const view = new DataView(bytes.buffer, bytes.byteOffset, length);
      if (view.getInt32(0, true) === 0) view.setInt32(0, driver, true);
      return result;
    },
    errno: () => inner.errno(),
  };
}
