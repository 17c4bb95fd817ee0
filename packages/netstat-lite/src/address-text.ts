/** The text of an IPv4 (4 bytes) or IPv6 address (16 bytes), as inet_ntop(3) writes it. */
export function addressText(bytes: Uint8Array): string {
  return bytes.length === 4 ? bytes.join(".") : ipv6Text(bytes);
}

function ipv6Text(bytes: Uint8Array): string {
  const groups = Array.from({ length: 8 }, (_, i) => bytes[2 * i]! << 8 | bytes[2 * i + 1]!);
  const zeros = longestZeros(groups);
  // ::ffff:1.2.3.4 (mapped), and ::1.2.3.4 (compatible), which ::1 is not.
  const leading = zeros.start === 0 ? zeros.length : 0;
  const embedsIpv4 = leading === 6 || (leading === 5 && groups[5] === 0xffff);
  const words = groups.map((group) => group.toString(16));
  if (embedsIpv4) words.splice(6, 2, bytes.subarray(12).join("."));
  if (zeros.length < 2) return words.join(":");
  const before = words.slice(0, zeros.start).join(":");
  return `${before}::${words.slice(zeros.start + zeros.length).join(":")}`;
}

/** The first of the longest runs of zeros. */
function longestZeros(groups: readonly number[]): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  for (let start = 0; start < groups.length; start++) {
    let end = start;
    while (groups[end] === 0) end++;
    if (end - start > best.length) best = { start, length: end - start };
  }
  return best;
}
