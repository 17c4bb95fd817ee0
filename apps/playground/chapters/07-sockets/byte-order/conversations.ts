import type { FixedConversation, Text } from "@ipcbook/checker";

/** The functions of byteorder(3). */
export type ByteOrderFunction = "htons" | "ntohs" | "htonl" | "ntohl";

/** The calls that every check makes, in teaching order. */
export const conversations: readonly FixedConversation[] = [
  call("htons", 9734, { en: "the chapter's port", zh: "书中的端口" }),
  call("htons", 1, { en: "a leading byte that is 0", zh: "高位字节是 0" }),
  call("htons", 0xff00, { en: "all in the high byte", zh: "只有高位字节" }),
  call("htons", 0x00ff, { en: "the result uses all 16 bits", zh: "结果用满 16 位" }),
  call("htons", 0x1111, { en: "both bytes alike", zh: "两个字节相同" }),
  call("htons", 0, { en: "nothing to move", zh: "没有可挪动的" }),
  call("htons", 0xffff, { en: "the largest port", zh: "最大的端口" }),
  // The first of them: it shows where each byte goes.
  call("htonl", 0x12345678, { en: "four different bytes", zh: "四个各不相同的字节" }),
  call("htonl", 1, { en: "three leading bytes that are 0", zh: "高位的三个字节是 0" }),
  call("htonl", 0x7f000001, { en: "127.0.0.1", zh: "127.0.0.1" }),
  call("htonl", 0x80, { en: "the result is above 2³¹", zh: "结果超过 2³¹" }),
  call("htonl", 0xc0000201, { en: "192.0.2.1, above 2³¹", zh: "192.0.2.1，超过 2³¹" }),
  call("htonl", 0, { en: "INADDR_ANY", zh: "INADDR_ANY" }),
  call("htonl", 0xffffffff, { en: "the largest value", zh: "最大的值" }),
  call("ntohs", 1574, { en: "the port, back again", zh: "把端口换回来" }),
  call("ntohs", 1, { en: "a leading byte that is 0", zh: "高位字节是 0" }),
  call("ntohs", 0x00ff, { en: "the result uses all 16 bits", zh: "结果用满 16 位" }),
  call("ntohl", 0x12345678, { en: "four different bytes", zh: "四个各不相同的字节" }),
  call("ntohl", 1, { en: "three leading bytes that are 0", zh: "高位的三个字节是 0" }),
  call("ntohl", 0x0100007f, { en: "127.0.0.1, back again", zh: "把 127.0.0.1 换回来" }),
  call("ntohl", 0x80, { en: "the result is above 2³¹", zh: "结果超过 2³¹" }),
];

function call(name: ByteOrderFunction, n: number, what: Text): FixedConversation {
  const written = n < 256 || n === 9734 || n === 1574 ? String(n) : `0x${hex(name, n)}`;
  return {
    id: `${name}-${written}`,
    title: { en: `${name}(${written}): ${what.en}`, zh: `${name}(${written})：${what.zh}` },
    build: () => ({ kind: "call", name, args: [n] }),
  };
}

function hex(name: ByteOrderFunction, n: number): string {
  return n.toString(16).padStart(name.endsWith("s") ? 4 : 8, "0");
}
