/** Text as a string of its bytes in UTF-8, one character each: what tables and messages are made of. */
export function byteString(text: string): string {
  return Buffer.from(text, "utf8").toString("latin1");
}

/** The text of such bytes; what is not UTF-8 is U+FFFD. */
export function textOfBytes(bytes: string): string {
  return Buffer.from(bytes, "latin1").toString("utf8");
}
