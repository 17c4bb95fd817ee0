import type { FixedConversation, Step, Text } from "@ipcbook/checker";
import type { Credentials } from "@ipcbook/syscalls";
import { claims, ends, noPid, says } from "./parts.ts";

/** A client whose three numbers are three. */
const ann: Credentials = { pid: 4711, uid: 1000, gid: 100 };
/** Another one; its user is beyond 31 bits, as in some containers. */
const bob: Credentials = { pid: 4712, uid: 4_000_000_000, gid: 50 };

/** The conversations that every check holds, in teaching order. */
export const conversations: readonly FixedConversation[] = [
  fixed("pid", { en: "Its own process number", zh: "自己的进程号" }, [
    ...alone("A", claims("A", "pid")),
  ]),
  fixed("uid", { en: "Its own user", zh: "自己的用户" }, alone("A", claims("A", "uid"))),
  fixed("gid", { en: "Its own group", zh: "自己的组" }, alone("A", claims("A", "gid"))),
  fixed("lie", { en: "The number of another process", zh: "别的进程号" }, [
    ...alone("A", claims("A", "pid", { off: 1 })),
  ]),
  fixed("digits", { en: "A digit less, and a digit more", zh: "少一位，多一位" }, [
    ...alone("A", [
      ...claims("A", "pid", { cut: true }),
      ...claims("A", "pid", { behind: "0" }),
    ]),
  ]),
  fixed("in-turn", { en: "Three claims, each after the answer", zh: "三句话，逐句等到回答" }, [
    ...alone("A", [
      ...claims("A", "uid"),
      ...claims("A", "gid", { off: 1 }),
      ...claims("A", "pid"),
    ]),
  ]),
  fixed("next", { en: "One client, and then the next", zh: "一个客户端走了，下一个再来" }, [
    ...alone("A", claims("A", "pid")),
    { do: "close", on: "A" },
    { do: "settle" },
    ...alone("B", claims("B", "pid")),
  ]),
  fixed(
    "others",
    { en: "Two clients that have nothing in common", zh: "毫无共同之处的两个客户端" },
    [
      { do: "start" },
      { do: "connect", on: "A", as: ann },
      ...claims("A", "pid"),
      ...claims("A", "uid"),
      ...claims("A", "gid"),
      ...ends("A"),
      { do: "close", on: "A" },
      { do: "settle" },
      { do: "connect", on: "B", as: bob },
      ...claims("B", "pid"),
      ...says("B", `pid ${ann.pid}\n`, "false"),
      ...claims("B", "gid"),
      ...claims("B", "uid"),
      ...says("B", `uid ${bob.gid}\n`, "false"),
      ...says("B", `gid ${bob.uid}\n`, "false"),
      ...ends("B"),
    ],
  ),
  fixed("unknown", { en: "A word that it does not know", zh: "它不认识的词" }, [
    ...alone("A", [...says("A", "name root\n", "unknown"), ...claims("A", "uid")]),
  ]),
  fixed("one-write", { en: "Three lines in one write", zh: "一次写来三行" }, [
    ...alone("A", says("A", `${noPid}name root\n${noPid}`, "false\nunknown\nfalse")),
  ]),
  fixed("cut", { en: "Lines that arrive in pieces", zh: "拆开到达的行" }, [
    ...alone("A", [
      ...says("A", "p"),
      { do: "settle" },
      ...says("A", "id 0\nna"),
      { do: "settle" },
      ...says("A", "me root\n", "false\nunknown"),
    ]),
  ]),
  fixed("nothing", { en: "A client that claims nothing", zh: "什么也没说的客户端" }, [
    ...alone("A", []),
  ]),
  fixed("unfinished", { en: "A line without its end", zh: "没有换行的一行" }, [
    ...alone("A", [...claims("A", "pid"), ...says("A", "pid 0")]),
  ]),
  fixed("left-over", { en: "The next one after such a line", zh: "这样一行之后的下一个客户端" }, [
    ...alone("A", says("A", "pid 0")),
    { do: "close", on: "A" },
    { do: "settle" },
    ...alone("B", claims("B", "gid")),
  ]),
  fixed("too-large", { en: "A number beyond 32 bits", zh: "超过 32 位的数" }, [
    ...alone("A", claims("A", "pid", { off: 2 ** 32 })),
  ]),
  fixed("no-number", { en: "A word without a number", zh: "只有词，没有号" }, [
    ...alone("A", [...says("A", "pid\n", "false"), ...says("A", "pid me\n", "false")]),
  ]),
  fixed("long-line", { en: "A line of 5000 bytes", zh: "一行有 5000 个字节" }, [
    ...alone("A", [
      ...says("A", `pid ${"0".repeat(4995)}\n`, "false"),
      ...claims("A", "pid"),
    ]),
  ]),
  fixed("zero", { en: "A zero before its number", zh: "号的前面有一个零" }, [
    ...alone("A", claims("A", "pid", { before: "0" })),
  ]),
  fixed("notations", { en: "Its number, written differently", zh: "它的号，换了写法" }, [
    ...alone("A", [
      ...claims("A", "pid", { hex: true }),
      ...claims("A", "pid", { before: "+" }),
      ...claims("A", "pid", { behind: ".0" }),
    ]),
  ]),
  fixed("behind", { en: "Its number, and a word behind it", zh: "它的号，后面还有一个词" }, [
    ...alone("A", claims("A", "pid", { behind: " root" })),
  ]),
  fixed("blanks", { en: "White space that does not belong there", zh: "多出来的空白" }, [
    ...alone("A", [
      ...claims("A", "pid", { behind: " " }),
      ...claims("A", "pid", { before: " " }),
      ...claims("A", "pid", { behind: "\r" }),
    ]),
  ]),
  fixed("odd", { en: "Lines that are nearly right", zh: "差一点就对的行" }, [
    ...alone("A", [
      ...says("A", "PID 0\n", "unknown"),
      ...says("A", "pids 0\n", "unknown"),
      ...says("A", "pid:0\n", "unknown"),
      ...says("A", " pid 0\n", "unknown"),
      ...says("A", "\n", "unknown"),
      ...says("A", "constructor 0\n", "unknown"),
    ]),
  ]),
  fixed("unread", { en: "A client that does not read its answer", zh: "不读回答就走的客户端" }, [
    { do: "connect", on: "A" },
    { do: "claim", on: "A", what: "pid" },
    { do: "settle" },
    { do: "close", on: "A" },
    { do: "settle" },
    ...alone("B", claims("B", "pid")),
  ]),
  fixed("gone", { en: "A client that is gone when its turn comes", zh: "轮到它时，它已经走了" }, [
    { do: "connect", on: "A" },
    { do: "settle" },
    { do: "connect", on: "B" },
    { do: "claim", on: "B", what: "pid" },
    { do: "close", on: "B" },
    ...claims("A", "pid"),
    ...ends("A"),
    { do: "settle" },
    ...alone("C", claims("C", "pid")),
  ]),
];

/** A client's whole visit. */
function alone(on: string, steps: readonly Step[]): Step[] {
  return [{ do: "connect", on }, ...steps, ...ends(on)];
}

function fixed(id: string, title: Text, steps: readonly Step[]): FixedConversation {
  return { id, title, build: () => ({ kind: "sockets", steps }) };
}
