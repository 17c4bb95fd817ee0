/** What a row says, read once from left to right, as sscanf(3) does. */
function scan(row: string) {
  let at = 0;
  const next = (): string => {
    while (row[at] === " " || row[at] === ":") at++;
    const start = at;
    while (at < row.length && row[at] !== " " && row[at] !== ":") at++;
    return row.slice(start, at);
  };
  const hex = () => parseInt(next(), 16);
  const decimal = () => parseInt(next(), 10);
  const address = () => {
    const digits = next();
    const list = Array<number>(digits.length / 2);
    // The byte at place i is the (3 - i % 4)th pair of digits of its word.
    for (let i = 0; i < list.length; i++) {
      const pair = 2 * (i - i % 4 + 3 - i % 4);
      list[i] = parseInt(digits.slice(pair, pair + 2), 16);
    }
    return list;
  };
  decimal();
  const local = { address: address(), port: hex() };
  const remote = { address: address(), port: hex() };
  const state = hex();
  const tx = hex();
  const rx = hex();
  next();
  next();
  next();
  const uid = decimal();
  decimal();
  return { local, remote, state, tx, rx, uid, inode: decimal() };
}

export const localAddress = (row: string) => scan(row).local.address;
export const remoteAddress = (row: string) => scan(row).remote.address;
export const ports = (row: string) => [scan(row).local.port, scan(row).remote.port];
export const state = (row: string) => scan(row).state;
export const queues = (row: string) => [scan(row).rx, scan(row).tx];
export const owner = (row: string) => [scan(row).uid, scan(row).inode];
