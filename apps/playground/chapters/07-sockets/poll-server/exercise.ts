import { defineExercise, type Exercise } from "@ipcbook/checker";
import { mistakes } from "../many-clients/mistakes.ts";
import { neverClosed } from "../many-clients/wrong-ends.ts";
import { protocol } from "../many-clients/protocol.ts";

/** `poll-server`: one thread, many clients, with poll(2). */
export const exercise: Exercise = defineExercise({
  ...protocol("poll"),
  id: "poll-server",
  family: "unix",
  without: ["select", "epoll_create1", "epoll_ctl", "epoll_wait"],
  title: { en: "Many clients at once: poll", zh: "同时服务许多客户端：poll" },
  mistakes: {
    ...mistakes,
    "never-closed": neverClosed,
    "compares-revents": {
      title: {
        en: "Passes over a client that shows POLLHUP or POLLERR",
        zh: "出现 POLLHUP 或 POLLERR 的客户端没人管",
      },
      explanation: {
        en: "revents is a set of bits, and they come together: a client that has said something " +
          "and gone shows POLLIN with POLLHUP, and perhaps POLLERR too. A server that compares " +
          "with == POLLIN, or goes on to the next entry at POLLHUP, never deals with it, and " +
          "poll() returns at once, each time: the loop spins. Ask only whether revents is 0, or " +
          "test with & and let POLLHUP and POLLERR lead to read() as POLLIN does.",
        zh:
          "revents 是一组二进制位，往往几位同时出现：客户端说完话就走，看到的是 POLLIN 加 POLLHUP，" +
          "也许还有 POLLERR。不管是用 == POLLIN 去比，还是一见 POLLHUP 就跳过这一项，这个客户端都永远处理不到，" +
          "而 poll() 每次又立刻返回，循环就空转起来。只看 revents 是不是 0 就行；要么用 & 检查，" +
          "让 POLLHUP、POLLERR 和 POLLIN 一样，也去 read()。",
      },
    },
    "watches-the-closed": {
      title: { en: "Keeps watching a closed descriptor", zh: "还在盯着已经关闭的描述符" },
      explanation: {
        en: "The descriptor was closed, but not taken out of the list. poll() does not fail: it " +
          "reports POLLNVAL for it, at once and each time, so the loop never sleeps again. And " +
          "when the kernel gives the number to a new client, the list holds it twice.",
        zh:
          "描述符关闭了，却没有从表里去掉。poll() 并不失败，而是每次都立刻为它报告 POLLNVAL，循环从此再也睡不着；等内核把这个号码给了新客户端，表里就有了两份。",
      },
    },
    "list-not-grown": {
      title: { en: "Has room for one client in its list", zh: "列表里只放得下一个客户端" },
      explanation: {
        en:
          "Each new client is put into the same place of the list, over the one that was there. " +
          "The older one is still connected, but poll() is not asked about it any more: what it " +
          "says is never read.",
        zh:
          "每个新客户端都放进列表的同一个位置，把原来的那个盖掉了。先来的还连着，但没有人再向 poll() 问起它，它说的话永远没人读。",
      },
    },
    "no-pollout": {
      title: { en: "Never asks for room", zh: "从不等“可写”" },
      explanation: {
        en: "What a client did not take is kept, but only POLLIN is asked for: nothing wakes the " +
          "server when there is room again. The rest of the answer goes out when the client " +
          "happens to say something more, or never. While something is pending, ask for POLLOUT.",
        zh: "客户端没取走的部分是留着了，可程序只等 POLLIN：有了空位，也没有什么会叫醒服务器。" +
          "剩下的回答要等客户端碰巧又说了话才发得出去，甚至永远发不出去。手里还有没写完的，" +
          "就要等 POLLOUT。",
      },
    },
  },
  alternatives: ["one-list", "one-byte-a-time", "objects", "spare"],
});
