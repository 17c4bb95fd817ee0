import type { FixedConversation, Text, Value } from "@ipcbook/checker";

/** The calls that every check makes, in teaching order. */
export const conversations: readonly FixedConversation[] = [
  inet("127.0.0.1", 9734, { en: "the chapter's client", zh: "书中的客户端" }),
  inet("0.0.0.0", 9734, { en: "the chapter's server, INADDR_ANY", zh: "书中的服务器，INADDR_ANY" }),
  inet("192.168.1.200", 80, { en: "a port below 256", zh: "小于 256 的端口" }),
  inet("255.255.255.255", 65535, { en: "all ones", zh: "全是 1" }),
  inet("1.2.3.4", 0, { en: "port 0: the kernel chooses", zh: "端口 0：由内核来选" }),
  path("path", "server_socket", { en: "the chapter's path", zh: "书中的路径" }),
  length("path", "server_socket", { en: "the chapter's path", zh: "书中的路径" }),
  path("absolute", "/tmp/s", { en: "another length", zh: "另一个长度" }),
  path("not-ascii", "套接字", { en: "three characters, nine bytes", zh: "三个字符，九个字节" }),
  length("not-ascii", "套接字", { en: "three characters, nine bytes", zh: "三个字符，九个字节" }),
  path("four-bytes", "🔌", { en: "one character, four bytes", zh: "一个字符，四个字节" }),
  path("blanks", " a b ", { en: "blanks are bytes like others", zh: "空格也是普通的字节" }),
  path("abstract", "\0ab", { en: "an abstract name", zh: "抽象名字" }),
  length("abstract", "\0ab", { en: "an abstract name", zh: "抽象名字" }),
  path("abstract-with-nul", "\0a\0b", { en: "its NULs count", zh: "里面的 NUL 也算" }),
  path("abstract-ends-in-nul", "\0ab\0", { en: "another name", zh: "另一个名字" }),
  path("abstract-two-nuls", "\0\0a", { en: "one more in front", zh: "开头再多一个" }),
  path("abstract-not-ascii", "\0套", { en: "abstract, in UTF-8 too", zh: "抽象名字，也用 UTF-8" }),
  length("abstract-not-ascii", "\0套", {
    en: "abstract, in UTF-8 too",
    zh: "抽象名字，也用 UTF-8",
  }),
  path("abstract-empty", "\0", { en: "the shortest one", zh: "最短的抽象名字" }),
  length("abstract-empty", "\0", { en: "the shortest one", zh: "最短的抽象名字" }),
  path("empty", "", { en: "no name at all", zh: "什么名字也没有" }),
  length("empty", "", { en: "no name at all", zh: "什么名字也没有" }),
  path("nul-inside", "a\0b", { en: "a path can't hold a NUL", zh: "路径里不能有 NUL" }),
  length("nul-inside", "a\0b", { en: "a path can't hold a NUL", zh: "路径里不能有 NUL" }),
  path("nul-at-the-end", "a\0", { en: "not even as its end", zh: "末尾也不行" }),
  path("at-sign", "@ab", {
    en: "a file's name, however it is printed",
    zh: "这是文件名，怎么显示都一样",
  }),
  path("combining", "e\u0301", {
    en: "its own bytes, and not those of é",
    zh: "就用它自己的字节，不是 é 的",
  }),
  length("107-bytes", "a".repeat(107), { en: "and its NUL: full", zh: "加上 NUL，正好满" }, "107"),
  length("108-bytes", "a".repeat(108), { en: "no room for the NUL", zh: "NUL 放不下" }, "108"),
  path("108-bytes", "a".repeat(108), { en: "no room for the NUL", zh: "NUL 放不下" }, "108"),
  length("109-bytes", "a".repeat(109), { en: "too long", zh: "太长" }, "109"),
  path("109-bytes", "a".repeat(109), { en: "too long", zh: "太长" }, "109"),
  length("36-characters", "字".repeat(36), { en: "108 bytes", zh: "108 个字节" }, "36"),
  length("37-characters", "字".repeat(37), { en: "111 bytes", zh: "111 个字节" }, "37"),
  path("37-characters", "字".repeat(37), { en: "111 bytes", zh: "111 个字节" }, "37"),
  length(
    "abstract-108",
    `\0${"a".repeat(107)}`,
    { en: "abstract, full", zh: "抽象，正好满" },
    "107",
  ),
  path("abstract-108", `\0${"a".repeat(107)}`, { en: "abstract, full", zh: "抽象，正好满" }, "107"),
  length(
    "abstract-109",
    `\0${"a".repeat(108)}`,
    { en: "abstract, too long", zh: "抽象，太长" },
    "108",
  ),
  path(
    "abstract-109",
    `\0${"a".repeat(108)}`,
    { en: "abstract, too long", zh: "抽象，太长" },
    "108",
  ),
];

function inet(address: string, port: number, what: Text): FixedConversation {
  return call(`${address}-${port}`, "sockaddr_in", [address, port], `"${address}", ${port}`, what);
}

function path(id: string, name: string, what: Text, times?: string): FixedConversation {
  return call(id, "sockaddr_un", [name], written(name, times), what);
}

function length(id: string, name: string, what: Text, times?: string): FixedConversation {
  return call(id, "sockaddr_un_length", [name], written(name, times), what);
}

/** Long names are one character, many times. */
function written(name: string, times?: string): string {
  const text = JSON.stringify(times ? name.replace(/^(\0?)(.).*$/u, "$1$2") : name)
    .replaceAll("\\u0000", "\\0");
  return times ? `${text} × ${times}` : text;
}

function call(
  id: string,
  name: string,
  args: readonly Value[],
  written: string,
  what: Text,
): FixedConversation {
  return {
    id: `${name}-${id}`,
    title: { en: `${name}(${written}): ${what.en}`, zh: `${name}(${written})：${what.zh}` },
    build: () => ({ kind: "call", name, args }),
  };
}
