import { defineExercise, type Exercise } from "@ipcbook/checker";
import { mistakes } from "../increment/mistakes.ts";
import { protocol } from "../increment/protocol.ts";

/** `inet-increment`: the chapter's server3, behind a TCP port. */
export const exercise: Exercise = defineExercise({
  ...protocol,
  id: "inet-increment",
  family: "inet",
  title: { en: "The next byte, over TCP", zh: "TCP 上的加一服务器" },
  mistakes: {
    ...mistakes,
    "network-order-long": {
      title: { en: "Answers with four bytes in network order", zh: "按网络字节序回了四个字节" },
      explanation: {
        en:
          "The client sent 41 and got 00 00 00 42. Network order is needed for the port and the " +
          "address, and for integers of several bytes if the protocol has them. This protocol has " +
          "single bytes, and these have no order.",
        zh:
          "客户端发了 41，收到的是 00 00 00 42。端口和地址要用网络字节序，协议里的多字节整数也可以约定" +
          "用它。但这个协议只有单个字节，单个字节没有字节序可言。",
      },
    },
    "host-order-long": {
      title: { en: "Answers with a whole int", zh: "把整个 int 发了出去" },
      explanation: {
        en: "The client sent 41 and got 42 00 00 00: the answer lay in a 32-bit integer, and its " +
          "memory was written as it is, low byte first on this machine. A client that reads one " +
          "byte does not notice, one that reads to the end does. Write one byte.",
        zh:
          "客户端发了 41，收到的是 42 00 00 00：回答存在一个 32 位整数里，内存原样写了出去，这台机器又是" +
          "低位字节在前。只读一个字节的客户端察觉不到，读到末尾的就会发现。请只写一个字节。",
      },
    },
  },
  alternatives: ["catches", "data-view", "for-await", "write-loop"],
});
