import type { FixedConversation, Text } from "@ipcbook/checker";

/** The calls that every check makes, in teaching order. */
export const conversations: readonly FixedConversation[] = [
  aton("loopback", "127.0.0.1", { en: "the chapter's address", zh: "书中的地址" }),
  aton("above-127", "192.168.1.200", { en: "bytes above 127", zh: "有超过 127 的字节" }),
  aton("any", "0.0.0.0", { en: "INADDR_ANY", zh: "INADDR_ANY" }),
  aton("broadcast", "255.255.255.255", { en: "INADDR_BROADCAST", zh: "INADDR_BROADCAST" }),
  ntoa("loopback", [127, 0, 0, 1], { en: "and back", zh: "换回来" }),
  ntoa("above-127", [192, 168, 1, 200], { en: "bytes above 127", zh: "有超过 127 的字节" }),
  ntoa("any", [0, 0, 0, 0], { en: "INADDR_ANY", zh: "INADDR_ANY" }),
  aton("above-255", "127.0.0.256", { en: "more than a byte", zh: "一个字节放不下" }),
  aton("above-255-inside", "127.256.0.1", { en: "more than a byte", zh: "一个字节放不下" }),
  aton("five-parts", "1.2.3.4.0", { en: "a part too many", zh: "多了一段" }),
  aton("empty", "", { en: "nothing", zh: "什么也没有" }),
  aton("empty-part", "127..0.1", { en: "an empty part", zh: "有一段是空的" }),
  aton("ends-in-a-dot", "127.0.0.", { en: "the last part is empty", zh: "最后一段是空的" }),
  aton("name", "localhost", { en: "a name", zh: "是个名字" }),
  aton("garbage", "127.0.0.1x", { en: "not all of it is a number", zh: "后面跟着别的字符" }),
  aton("plus", "+127.0.0.1", { en: "a sign", zh: "带正号" }),
  aton("minus", "127.0.0.-1", { en: "a sign", zh: "带负号" }),
  aton("exponent", "1e2.0.0.1", { en: "only JavaScript reads it", zh: "只有 JavaScript 认得" }),
  aton("octal", "010.0.0.1", { en: "a leading 0", zh: "以 0 开头" }),
  aton("many-zeros", "000000000000177.0.0.1", { en: "leading zeros", zh: "一串前导零" }),
  aton("zeros", "127.00.000.1", { en: "nothing but zeros", zh: "全是零" }),
  aton("octal-last", "10.0.0.010", { en: "each part for itself", zh: "每一段各按各的写法" }),
  aton("not-octal", "08.0.0.1", { en: "8 is no octal digit", zh: "8 不是八进制数字" }),
  aton("hex", "0x7f.0.0.1", { en: "a leading 0x", zh: "以 0x 开头" }),
  aton("upper-hex", "0X7f.0.0.1", { en: "a leading 0X", zh: "以 0X 开头" }),
  aton("hex-capitals", "0xFf.0.0.1", { en: "digits in capitals", zh: "数字用大写" }),
  aton("bare-hex", "0x.0.0.1", { en: "0x without a digit", zh: "0x 后面没有数字" }),
  aton("javascript-octal", "0o17.0.0.1", {
    en: "only JavaScript reads it",
    zh: "只有 JavaScript 认得",
  }),
  aton("two-parts", "127.1", { en: "two parts", zh: "只有两段" }),
  aton("two-parts-largest", "10.16777215", { en: "three bytes are full", zh: "三个字节都满" }),
  aton("two-parts-too-large", "10.16777216", {
    en: "three bytes can't hold it",
    zh: "三个字节放不下",
  }),
  aton("three-parts", "10.1.513", {
    en: "the last part fills two bytes",
    zh: "最后一段占两个字节",
  }),
  aton("three-parts-too-large", "10.1.65536", {
    en: "two bytes can't hold it",
    zh: "两个字节放不下",
  }),
  aton("early-part-too-large", "256.1", { en: "only the last fills", zh: "只有最后一段会占满" }),
  aton("one-part", "2130706433", { en: "one part, four bytes", zh: "一段，四个字节" }),
  aton("one-part-largest", "4294967295", { en: "the largest value", zh: "最大的值" }),
  aton("one-part-too-large", "4294967296", { en: "32 bits can't hold it", zh: "32 位放不下" }),
  aton("mixed", "0xff.0377.513", { en: "each part for itself", zh: "每一段各按各的写法" }),
  aton("line", "127.0.0.1\n", { en: "a line, with its end", zh: "一行，连同行尾" }),
  aton("blank-in-front", " 127.0.0.1", { en: "a blank in front", zh: "前面有空格" }),
  aton("tab-in-front", "\t127.0.0.1", { en: "a tab in front", zh: "前面有制表符" }),
  aton("more-behind", "127.0.0.1 lo", { en: "white space ends it", zh: "到空白为止" }),
  aton("more-lines", "127.0.0.1\n10.0.0.1\n", {
    en: "so does the end of the first line",
    zh: "到第一行的行尾为止",
  }),
  aton("tab", "127.0.0.1\t", { en: "a tab is white space", zh: "制表符也是空白" }),
  aton("vertical-tab", "127.0.0.1\v", { en: "so is a vertical tab", zh: "纵向制表符也是" }),
  aton("form-feed", "127.0.0.1\f", { en: "and a form feed", zh: "换页符也是" }),
  aton("carriage-return", "127.0.0.1\r", { en: "and a carriage return", zh: "回车符也是" }),
  aton("zeros-in-front", "0x0000000007f.1", { en: "zeros in front", zh: "前面有很多零" }),
  aton("separator", "127.0.0.1\u001c", {
    en: "white space in some languages, not in C",
    zh: "有些语言当作空白，C 不算",
  }),
  aton("other-blank", "127.0.0.1\u00a0", {
    en: "C does not count it as white space",
    zh: "在 C 看来不算空白",
  }),
];

function aton(id: string, text: string, what: Text): FixedConversation {
  return call(`inet_aton-${id}`, "inet_aton", text, JSON.stringify(text), what);
}

function ntoa(id: string, bytes: readonly number[], what: Text): FixedConversation {
  return call(`inet_ntoa-${id}`, "inet_ntoa", bytes, `[${bytes.join(", ")}]`, what);
}

function call(
  id: string,
  name: string,
  arg: string | readonly number[],
  written: string,
  what: Text,
): FixedConversation {
  return {
    id,
    title: { en: `${name}(${written}): ${what.en}`, zh: `${name}(${written})：${what.zh}` },
    build: () => ({ kind: "call", name, args: [arg] }),
  };
}
