/** One end of an internet socket; nobody's is the address of zeros and port 0. */
export interface InetEnd {
  /** As inet_ntop(3) writes it: `127.0.0.1`, `::1`, `::ffff:127.0.0.1`. */
  address: string;
  port: number;
}

/** An internet socket, whoever tells of it. */
export interface InetSocket {
  local: InetEnd;
  remote: InetEnd;
  /** In netstat(8)'s words: `LISTEN`, `ESTABLISHED`, `CLOSE_WAIT`, …; see `StateName`. */
  state: string;
  /** Bytes that the other end has not acknowledged. Of a listener: its backlog over netlink, 0 in /proc. */
  sendQueue: number;
  /** Bytes that nobody has read; of a TCP listener, the connections that wait for accept(2). */
  receiveQueue: number;
  uid: number;
  /** The number in `socket:[…]`; 0 where no descriptor stands for it (yet, or any more). */
  inode: number;
}
