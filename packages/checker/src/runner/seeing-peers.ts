import { type Backend, constants, type Credentials, SOL_SOCKET } from "@ipcbook/syscalls";

/** A backend whose clients are whom it is told. */
export interface SeeingPeers extends Backend {
  /** From here on connections are counted anew: each is of `peers` in turn; null, and none, is whoever really connects. */
  expect(peers: readonly (Credentials | null)[]): void;
}

/** What the kernel notes of nobody. */
const noUser = -1;

/**
 * Has SO_PEERCRED say who is planned to be at the other end of a connection: to start another process costs as much as a
 * whole check, and to be another user needs the rights of root.
 *
 * In a process name space of its own, the kernel has no number for a peer that is outside, and says 0. Nobody but the
 * driver is there to connect: this says its number.
 *
 * Source: unix(7), pid_namespaces(7).
 */
export function seeingPeers(inner: Backend, driver: number): SeeingPeers {
  let expected: readonly (Credentials | null)[] = [];
  let accepted = 0;
  const known = new Map<number, Credentials>();

  function note(fd: number, peer: Credentials | null = null): void {
    if (peer) known.set(fd, peer);
    else known.delete(fd);
  }

  return {
    call(name, args) {
      const result = inner.call(name, args);
      if (result === -1) return result;
      const [fd, level, option, value, length] = args;
      if (name === "accept") note(result, expected[accepted++]);
      if (name === "dup") note(result, known.get(Number(fd)));
      if (name === "close") note(Number(fd));
      if (name === "getsockopt" && level === SOL_SOCKET && option === constants.SO_PEERCRED) {
        tell(value as ArrayBufferView, length as ArrayBufferView, known.get(Number(fd)));
      }
      return result;
    },
    errno: () => inner.errno(),
    expect(peers) {
      expected = peers;
      accepted = 0;
      known.clear();
    },
  };

  /** Changes what the kernel has written, which is as much of a struct ucred as there was room for. */
  function tell(value: ArrayBufferView, length: ArrayBufferView, peer?: Credentials): void {
    const { buffer, byteOffset } = length;
    const written = new DataView(buffer, byteOffset).getUint32(0, true);
    const words = new DataView(value.buffer, value.byteOffset, written - written % 4);
    const places = [0, 4, 8].filter((place) => place < words.byteLength);
    if (peer) {
      const fields = [peer.pid, peer.uid, peer.gid];
      for (const place of places) words.setInt32(place, fields[place / 4]!, true);
    } else if (places.length > 0 && words.getInt32(0, true) === 0) {
      const isNobody = places.length > 1 && words.getInt32(4, true) === noUser;
      if (!isNobody) words.setInt32(0, driver, true);
    }
  }
}
