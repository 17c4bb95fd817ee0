/** As strace, which shows no more than this many bytes of a buffer. */
const shown = 32;

/** Bytes as strace(1) writes a C string: octal for what is no printable ASCII, `most` of them. */
export function quote(bytes: Uint8Array, most: number = shown): string {
  const cut = bytes.subarray(0, most);
  const text = Array.from(cut, (byte, place) => {
    const plain = escapes[byte];
    if (plain) return plain;
    if (byte >= 0x20 && byte < 0x7f) return String.fromCharCode(byte);
    // One to three digits, three where a digit follows.
    const next = cut[place + 1];
    const digits = next !== undefined && next >= 0x30 && next <= 0x37 ? 3 : 1;
    return `\\${byte.toString(8).padStart(digits, "0")}`;
  });
  return `"${text.join("")}"${bytes.length > most ? "..." : ""}`;
}

const escapes: Readonly<Record<number, string>> = {
  0x09: "\\t",
  0x0a: "\\n",
  0x0b: "\\v",
  0x0c: "\\f",
  0x0d: "\\r",
  0x22: '\\"',
  0x5c: "\\\\",
};
