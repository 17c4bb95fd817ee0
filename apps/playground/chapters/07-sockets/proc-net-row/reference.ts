export function localAddress(row: string): number[] {
  return addressOf(fields(row).local);
}

export function remoteAddress(row: string): number[] {
  return addressOf(fields(row).remote);
}

export function ports(row: string): [local: number, remote: number] {
  const { local, remote } = fields(row);
  return [portOf(local), portOf(remote)];
}

export function state(row: string): number {
  return fromHex(fields(row).state);
}

export function queues(row: string): [receive: number, send: number] {
  // The kernel prints what is to be sent first, netstat what was received.
  const [send, receive] = fields(row).queues.split(":");
  return [fromHex(receive!), fromHex(send!)];
}

export function owner(row: string): [uid: number, inode: number] {
  const { uid, inode } = fields(row);
  return [Number(uid), Number(inode)];
}

/** The columns are as wide as they have to be: only the blanks between them tell where they are. */
function fields(row: string) {
  const [, local, remote, state, queues, _timer, _retransmits, uid, _timeout, inode] = row.trim()
    .split(/ +/);
  return {
    local: local!,
    remote: remote!,
    state: state!,
    queues: queues!,
    uid: uid!,
    inode: inode!,
  };
}

function addressOf(end: string): number[] {
  const [digits] = end.split(":");
  // Each word is a number that the kernel read in the order of this machine: stored again in the
  // same order, its bytes are what they were.
  const words = Uint32Array.from(digits!.match(/.{8}/g)!, fromHex);
  return [...new Uint8Array(words.buffer)];
}

function portOf(end: string): number {
  return fromHex(end.split(":")[1]!);
}

function fromHex(digits: string): number {
  return Number.parseInt(digits, 16);
}
