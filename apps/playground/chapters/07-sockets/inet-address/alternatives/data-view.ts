// The address as one number of 32 bits, which a DataView lays out in network order.
const space = " \t\n\v\f\r";

export function inet_aton(text: string): number[] | null {
  let end = 0;
  while (end < text.length && !space.includes(text[end]!)) end++;
  const values = text.slice(0, end).split(".").map(valueOf);
  if (values.length > 4) return null;

  let address = 0n;
  for (const [place, value] of values.entries()) {
    const bits = place === values.length - 1 ? 8 * (4 - place) : 8;
    if (value === null || value >> BigInt(bits) !== 0n) return null;
    address = (address << BigInt(bits)) | value;
  }
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, Number(address));
  return [...new Uint8Array(view.buffer)];
}

export function inet_ntoa(bytes: readonly number[]): string {
  const view = new DataView(Uint8Array.from(bytes).buffer);
  return `${view.getUint8(0)}.${view.getUint8(1)}.${view.getUint8(2)}.${view.getUint8(3)}`;
}

function valueOf(part: string): bigint | null {
  if (/^0[0-7]+$/.test(part)) return BigInt(`0o${part.slice(1)}`);
  return /^(0x[0-9a-f]+|0|[1-9]\d*)$/i.test(part) ? BigInt(part.toLowerCase()) : null;
}
