import type { Mistake } from "@ipcbook/checker";

/** netstat shows another selection. */
export const wrongFilters: Readonly<Record<string, Mistake>> = {
  "established-only": {
    title: { en: "Shows only ESTABLISHED by default", zh: "默认只显示 ESTABLISHED" },
    explanation: {
      en:
        "The row in TIME_WAIT was left out. Without -a netstat shows whatever has a remote end, in any " +
        "state; its own header calls that “w/o servers”.",
      zh: "TIME_WAIT 的那一行被漏掉了。不带 -a 时，凡是有对方的，不管什么状态，netstat 都显示；" +
        "它的表头上写着“w/o servers”，除服务器之外。",
    },
  },
  "hides-time-wait": {
    title: { en: "Leaves TIME_WAIT out", zh: "漏掉了 TIME_WAIT" },
    explanation: {
      en:
        "No process has such a connection any more, but the kernel does, and its row has a remote end: " +
        "netstat shows it without -a as well.",
      zh: "这样的连接已经不属于任何进程，但内核还留着它，那一行里也有对方，所以不带 -a 也会显示。",
    },
  },
  "listens-by-state": {
    title: { en: "A UDP server is shown without -l", zh: "不带 -l 也显示 UDP 服务器" },
    explanation: {
      en:
        "A UDP server never listens: who looks for LISTEN does not find it, as it is in state 7 for all its life. It " +
        "has no remote address: so it is hidden without -l, and -l shows it. So with raw sockets.",
      zh:
        "UDP 服务器从不 listen，一直处在状态 7，找 LISTEN 是找不到的。它没有对方的地址，所以不带 -l 时不显示，" +
        "-l 才显示。原始套接字也一样。",
    },
  },
  "half-open-with-servers": {
    title: { en: "Counts SYN_RECV among the servers", zh: "把 SYN_RECV 算作服务器" },
    explanation: {
      en:
        "A connection whose handshake is not over belongs to the listener's queue, but it has a remote " +
        "end. It is shown without -l, and not with it.",
      zh:
        "握手还没完成的连接，排在监听套接字的队列里，但它已经有对方了：不带 -l 时显示，带 -l 时不显示。",
    },
  },
  "by-port-everywhere": {
    title: { en: "Asks for the port in UDP and raw too", zh: "在 UDP 和原始套接字里也看端口" },
    explanation: {
      en:
        "Connected, with a remote address and the port 0: for UDP that is allowed, and getaddrinfo() does it; " +
        "a raw socket has no ports at all. netstat looks at the remote port for TCP, and at the remote " +
        "address for the others.",
      zh:
        "连上了，有对方的地址，端口却是 0：UDP 可以这样，getaddrinfo() 就这么做；原始套接字根本没有端口。" +
        "netstat 只对 TCP 看对方的端口，对其余的看对方的地址。",
    },
  },
  "zeros-of-ipv4-only": {
    title: { en: "Knows only the zeros of IPv4", zh: "只认得 IPv4 的那串零" },
    explanation: {
      en:
        "00000000:0000 was found, and in tcp6 there are 32 zeros before the colon. Ask for what is " +
        "not 0, and not for a text of a certain length.",
      zh: "00000000:0000 认出来了，而在 tcp6 里，冒号前面有 32 个零。要问的是有没有不为 0 的，" +
        "不是等不等于某个固定长度的文本。",
    },
  },
  "port-decimal": {
    title: { en: "A port is taken for none", zh: "有端口，却当成了没有" },
    explanation: {
      en:
        "The remote port 13 is printed as 000D, and the connection was taken for a server. parseInt() without a base " +
        "reads the zeros and stops at the letter; who looks at the first digits alone sees zeros, too. The port is " +
        "hexadecimal: parseInt(port, 16), or compare all four digits.",
      zh:
        "对方的端口 13 打印成 000D，这条连接却被当成了服务器。不给基数的 parseInt() 读到字母就停，只读了前面的零；" +
        "只看前几位数字，看到的也是零。端口是十六进制的：用 parseInt(port, 16)，或者四位数字都比较。",
    },
  },
  "first-zeros-only": {
    title: { en: "::1 is taken for no address", zh: "把 ::1 当成了没有地址" },
    explanation: {
      en:
        "::1 is printed as 00000000000000000000000001000000, and the socket that is connected to it was taken for a " +
        "server. It begins with zeros, but an address is nobody's only where all its digits are 0.",
      zh:
        "::1 打印成 00000000000000000000000001000000，连到它的套接字却被当成了服务器。它开头是一长串零，" +
        "但所有的数字都是 0，才算没有对方。",
    },
  },
  "by-local-end": {
    title: { en: "Looks at the local end", zh: "看的是本地这一端" },
    explanation: {
      en:
        "Nearly every socket has a local port, a server above all. What tells a connection from a server is " +
        "the remote end: the third word of the row.",
      zh:
        "几乎每个套接字都有本地端口，服务器更是如此。连接和服务器的区别在对方那一端，也就是行里的第三个词。",
    },
  },
  "by-local-address": {
    title: { en: "Looks at the local address", zh: "看的是本地地址" },
    explanation: {
      en:
        "A server that listens on 127.0.0.1 was not among those of -l. Its local address is not all zeros, but no " +
        "server has to listen on every interface: whether there is another end stands in the third word of the " +
        "row.",
      zh:
        "监听在 127.0.0.1 上的服务器，-l 没有显示。它的本地地址不全是零，可服务器不一定要监听所有网络接口：" +
        "有没有对方，要看行里的第三个词。",
    },
  },
  "default-is-all": {
    title: { en: "Shows servers by default", zh: "默认也显示服务器" },
    explanation: {
      en:
        "Without options the server does not appear: that is why one types netstat, does not see one's " +
        "own server, and looks for the fault in the program. -a shows all, -l the servers alone.",
      zh:
        "不带选项时，服务器是不显示的。敲了 netstat 却看不见自己的服务器，还以为程序有错，就是这个缘故。" +
        "-a 显示全部，-l 只显示服务器。",
    },
  },
  "servers-too": {
    title: { en: "-l adds the servers", zh: "-l 成了“再加上服务器”" },
    explanation: {
      en:
        "-l shows the servers and nothing else: the header says “only servers”. To have both, there is -a.",
      zh: "-l 只显示服务器，别的都不显示，表头上写的是“only servers”。两样都要，用 -a。",
    },
  },
  "all-is-servers": {
    title: { en: "-a shows the servers alone", zh: "-a 成了只显示服务器" },
    explanation: {
      en:
        "-a shows everything, connections too: “servers and established” in the header, and also what " +
        "is neither.",
      zh:
        "-a 显示全部，连接也在内。表头上写的是“servers and established”，其实两者都不是的也会显示。",
    },
  },
  "servers-win": {
    title: { en: "-l wins over -a", zh: "-l 盖过了 -a" },
    explanation: {
      en:
        "With both, everything is shown: for netstat -a comes first, in whatever order they are given.",
      zh: "两个都给时，显示的是全部：不论先后，netstat 都以 -a 为准。",
    },
  },
  "last-letter-wins": {
    title: { en: "The last of -a and -l wins", zh: "-a 和 -l 谁在后面听谁的" },
    explanation: {
      en:
        "“la” showed everything, “al” the servers alone. For netstat -a comes first, in whatever order the two are " +
        "given.",
      zh: "“la”显示了全部，“al”却只显示服务器。不论先后，netstat 都以 -a 为准。",
    },
  },
  "whole-option": {
    title: { en: "Takes the letters for one word", zh: "把几个字母当成了一个词" },
    explanation: {
      en:
        "“tln” is three options in one word, -t, -l and -n. Look whether the letter is among them. -n " +
        "selects nothing: it prints numbers instead of names.",
      zh: "“tln”是连写的三个选项：-t、-l 和 -n。要看的是里面有没有那个字母。-n 并不筛选什么，" +
        "只是让它打印数而不是名字。",
    },
  },
  "keeps-the-first-blank": {
    title: { en: "Relies on a blank before the row's number", zh: "以为行号前面总有空格" },
    explanation: {
      en:
        "Row 12345 is a server's, and -l did not show it. The number of a row has four places at least: a short one " +
        "has blanks before it, which make an empty word where the row is split, and a long one has none. trim() " +
        "first.",
      zh:
        "第 12345 行是服务器，-l 却没有显示。行号至少占四位：短的前面有空格，切开时就多出一个空词；长的前面没有。" +
        "请先 trim()。",
    },
  },
};
