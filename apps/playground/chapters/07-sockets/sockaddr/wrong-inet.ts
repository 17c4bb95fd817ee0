import type { Mistake } from "@ipcbook/checker";

/** struct sockaddr_in. */
export const wrongInet: Readonly<Record<string, Mistake>> = {
  "no-htons": {
    title: { en: "The port stands in host order", zh: "端口按主机字节序放的" },
    explanation: {
      en: "9734 is 0x2606 and lies here as 06 26: htons was forgotten. The kernel reads the high " +
        "byte first, bind() succeeds, and the server listens on port 1574.",
      zh:
        "9734 是 0x2606，放成了 06 26：忘了 htons。内核先读高位字节，bind() 照样成功，服务器监听的却是 " +
        "1574 端口。",
    },
  },
  "family-in-network-order": {
    title: { en: "The family stands in network order", zh: "地址族按网络字节序放了" },
    explanation: {
      en:
        "Port and address travel, so they are in network order. The family never leaves the machine, " +
        "and stays in host order. 00 02 is read here as 512: EAFNOSUPPORT.",
      zh:
        "端口和地址要到网络上去，所以用网络字节序。地址族从不离开这台机器，用的是主机字节序。00 02 在" +
        "这里读成 512，bind() 报 EAFNOSUPPORT。",
    },
  },
  "address-as-text": {
    title: { en: "The parts of the address are still text", zh: "地址的各段还是文本" },
    explanation: {
      en:
        'The list holds "127", a string of three characters, where the byte 127 belongs. split() cuts the text and ' +
        "leaves it text: each part still has to be read as a number.",
      zh:
        "数组里放的是三个字符的字符串“127”，而不是字节 127。split() 只是切开文本，切出来的仍是文本，每一段还要再转成数。",
    },
  },
  "typed-array": {
    title: { en: "A Uint8Array instead of a list of numbers", zh: "返回的是 Uint8Array，不是数组" },
    explanation: {
      en:
        "The bytes are right, and in the right order. But the function promises number[], and a Uint8Array is none: " +
        "[...bytes] or Array.from(bytes) makes a list of it.",
      zh:
        "字节对，顺序也对。但函数答应给的是 number[]，Uint8Array 不是：用 [...bytes] 或者 Array.from(bytes) 转成数组。",
    },
  },
  "address-in-host-order": {
    title: { en: "The address stands in host order", zh: "地址按主机字节序放的" },
    explanation: {
      en: "127.0.0.1 lies in memory as 01 00 00 7f: as a number it is 0x7f000001, and htonl was " +
        "forgotten. The kernel reads 1.0.0.127, which is not one of this machine's: EADDRNOTAVAIL. " +
        "0.0.0.0 hides it.",
      zh:
        "127.0.0.1 在内存里成了 01 00 00 7f：写成数是 0x7f000001，却忘了 htonl。内核读到的是 1.0.0.127，" +
        "本机没有这个地址：EADDRNOTAVAIL。换成 0.0.0.0 就看不出来。",
    },
  },
  "s-addr-long": {
    title: {
      en: "The chapter's structure: s_addr is a long",
      zh: "照搬书中的结构：s_addr 是 long",
    },
    explanation: {
      en:
        "The chapter prints `unsigned long int s_addr`. A long has 8 bytes on a 64-bit machine, so " +
        "the compiler moves it to offset 8 and leaves a gap of four zeros where the kernel looks. " +
        "bind() succeeds, and the server that should be on 127.0.0.1 is open on 0.0.0.0. It is uint32_t.",
      zh:
        "书中写的是 `unsigned long int s_addr`。64 位机器上 long 占 8 个字节，编译器把它挪到偏移 8，" +
        "在内核要看的地方留下四个零。bind() 照样成功，本该只在 127.0.0.1 上的服务器，却在 0.0.0.0 上" +
        "对所有网络接口敞开。应当是 uint32_t。",
    },
  },
  "no-zeros": {
    title: { en: "The eight zeros are missing", zh: "少了末尾八个零" },
    explanation: {
      en: "struct sockaddr_in has 16 bytes: behind the address come eight of nothing, sin_zero. " +
        "Linux does not read them, but a length below 16 is EINVAL.",
      zh:
        "struct sockaddr_in 共 16 个字节：地址后面还有八个什么也不放的 sin_zero。Linux 不看它们，" +
        "但长度不足 16 就报 EINVAL。",
    },
  },
  "no-family": {
    title: { en: "The family is 0", zh: "地址族是 0" },
    explanation: {
      en: "The first two bytes are 0, which is AF_UNSPEC: sin_family was not set. For 127.0.0.1, " +
        "bind() says EAFNOSUPPORT. connect() says nothing at all: with AF_UNSPEC it dissolves a " +
        "connection, and returns 0.",
      zh:
        "开头两个字节是 0，也就是 AF_UNSPEC：没有给 sin_family 赋值。地址是 127.0.0.1 时，bind() 报 " +
        "EAFNOSUPPORT。connect() 却什么也不报：遇到 AF_UNSPEC，它做的是解除连接，返回 0。",
    },
  },
  "as-on-bsd": {
    title: { en: "This is BSD's structure", zh: "这是 BSD 的结构" },
    explanation: {
      en:
        "On BSD and macOS the first byte is the length, and the family is the second. Linux has no " +
        "sin_len: here 10 02 is the family 528, EAFNOSUPPORT.",
      zh:
        "BSD 和 macOS 上，第一个字节是长度，第二个才是地址族。Linux 没有 sin_len：这里 10 02 会被当作地址族 " +
        "528，报 EAFNOSUPPORT。",
    },
  },
  "port-as-int": {
    title: { en: "The port takes four bytes", zh: "端口占了四个字节" },
    explanation: {
      en:
        "A port has 16 bits. Laid out as four bytes, 00 00 26 06, its zeros are read as the port, " +
        "and its 26 06 as the start of the address.",
      zh:
        "端口是 16 位。放成四个字节 00 00 26 06，内核就把前面的零读成端口，把 26 06 读成地址的开头。",
    },
  },
  "port-low-byte-only": {
    title: { en: "The port's high byte is lost", zh: "丢了端口的高位字节" },
    explanation: {
      en: "9734 became 00 06, port 6: the number was stored into one byte, which keeps the lower " +
        "eight bits. Ports below 256 hide it.",
      zh:
        "9734 成了 00 06，也就是端口 6：数存进了一个字节，只留下低八位。小于 256 的端口看不出来。",
    },
  },
  "signed-bytes": {
    title: { en: "Bytes above 127 come out negative", zh: "超过 127 的字节成了负数" },
    explanation: {
      en:
        "192 came out as -64. The memory is right, but it was read as signed: an Int8Array where a " +
        "Uint8Array is meant.",
      zh:
        "192 变成了 -64。内存里是对的，却按有符号数读了出来：该用 Uint8Array 的地方用了 Int8Array。",
    },
  },
};
