const columns = (row: string): string[] => row.trim().split(/ +/);
const hex = (digits: string): number => parseInt(digits, 16);

function address(end: string): number[] {
  const words = end.split(":")[0]!.match(/.{8}/g)!;
  return words.map(hex).flatMap((n) => [n & 0xff, (n >> 8) & 0xff, (n >> 16) & 0xff, n >> 24]);
}

function port(end: string): number {
  return hex(end.split(":")[1]!);
}

export function localAddress(row: string): number[] {
  return address(columns(row)[1]!);
}

export function remoteAddress(row: string): number[] {
  return address(columns(row)[2]!);
}

export function ports(row: string): [number, number] {
  const [, local, remote] = columns(row);
  return [port(local!), port(remote!)];
}

export function state(row: string): number {
  return hex(columns(row)[3]!);
}

export function queues(row: string): [number, number] {
  const [tx, rx] = columns(row)[4]!.split(":");
  return [hex(rx!), hex(tx!)];
}

export function owner(row: string): [number, number] {
  const fields = columns(row);
  return [Number(fields[7]), Number(fields[9])];
}
