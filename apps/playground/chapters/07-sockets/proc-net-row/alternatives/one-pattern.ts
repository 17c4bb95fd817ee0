const pattern =
  /^ *\d+: (?<local>\w+):(?<localPort>\w+) (?<remote>\w+):(?<remotePort>\w+) (?<state>\w+) (?<tx>\w+):(?<rx>\w+) \w+:\w+ \w+ +(?<uid>\d+) +\d+ (?<inode>\d+)/;

function read(row: string): (name: string, radix?: number) => number {
  const { groups } = pattern.exec(row)!;
  return (name, radix = 16) => parseInt(groups![name]!, radix);
}

function bytes(row: string, name: "local" | "remote"): number[] {
  const digits = pattern.exec(row)!.groups![name]!;
  const list: number[] = [];
  for (let word = 0; word < digits.length; word += 8) {
    for (let at = 6; at >= 0; at -= 2) list.push(Number.parseInt(digits.substr(word + at, 2), 16));
  }
  return list;
}

export function localAddress(row: string): number[] {
  return bytes(row, "local");
}

export function remoteAddress(row: string): number[] {
  return bytes(row, "remote");
}

export function ports(row: string): [number, number] {
  const field = read(row);
  return [field("localPort"), field("remotePort")];
}

export function state(row: string): number {
  return read(row)("state");
}

export function queues(row: string): [number, number] {
  const field = read(row);
  return [field("rx"), field("tx")];
}

export function owner(row: string): [number, number] {
  const field = read(row);
  return [field("uid", 10), field("inode", 10)];
}
