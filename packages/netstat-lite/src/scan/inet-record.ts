/** A socket's row in the kernel's own numbers. One is reused for all rows of a table: `copy()` to keep it. */
export class InetRecord {
  family: 4 | 6 = 4;
  /** In network order; of IPv4 only the first 4 bytes count. */
  readonly local: Uint8Array = new Uint8Array(16);
  localPort = 0;
  readonly remote: Uint8Array = new Uint8Array(16);
  /** The same memory, to copy and compare by words; signed, since such fit V8's small integers. */
  readonly localWords: Int32Array = new Int32Array(this.local.buffer);
  readonly remoteWords: Int32Array = new Int32Array(this.remote.buffer);
  remotePort = 0;
  state = 0;
  sendQueue = 0;
  receiveQueue = 0;
  timer = 0;
  /** What is left of the timer, in clock ticks. */
  ticks = 0;
  retransmits = 0;
  uid = 0;
  probes = 0;
  inode = 0;
  /** A listener's backlog, where netlink told it; otherwise -1, which keeps the type of the field. */
  backlog = -1;

  copy(): InetRecord {
    const copy = new InetRecord();
    const { local, remote, localWords: _, remoteWords: __, ...numbers } = this;
    Object.assign(copy, numbers);
    copy.local.set(local);
    copy.remote.set(remote);
    return copy;
  }

  /** Whether the other end has an address: net-tools' test for UDP and raw sockets. */
  hasRemoteAddress(): boolean {
    const length = this.family === 4 ? 4 : 16;
    for (let at = 0; at < length; at++) if (this.remote[at] !== 0) return true;
    return false;
  }
}
