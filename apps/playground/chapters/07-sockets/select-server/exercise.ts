import { defineExercise, type Exercise } from "@ipcbook/checker";
import { mistakes } from "../many-clients/mistakes.ts";
import { neverClosed } from "../many-clients/wrong-ends.ts";
import { protocol } from "../many-clients/protocol.ts";

/** `select-server`: one thread, many clients, with select(2). */
export const exercise: Exercise = defineExercise({
  ...protocol("select"),
  id: "select-server",
  family: "unix",
  without: ["poll", "epoll_create1", "epoll_ctl", "epoll_wait"],
  title: { en: "Many clients at once: select", zh: "同时服务许多客户端：select" },
  mistakes: {
    ...mistakes,
    "never-closed": neverClosed,
    "highest-left-out": {
      title: { en: "Leaves out the highest descriptor", zh: "最大的那个描述符没被看到" },
      explanation: {
        en:
          "The first argument of select() is not the highest descriptor but one more: the kernel " +
          "looks at 0 to nfds - 1. Without the + 1 the highest one is never looked at, and at " +
          "first that is the listening socket: nobody is let in. Nor is it how many descriptors " +
          "there are: their numbers do not begin at 0 in a process that has files open.",
        zh:
          "select() 的第一个参数不是最大的描述符，而是它再加一：内核只看 0 到 nfds - 1。少了这个 + 1，" +
          "最大的描述符永远没人看；起初那正是监听套接字，于是谁也进不来。它也不是描述符的个数：" +
          "进程里还开着别的文件，号码并不从 0 数起。",
      },
    },
    "sets-not-filled-anew": {
      title: { en: "Uses the sets again as select has left them", zh: "沿用 select 改写过的集合" },
      explanation: {
        en:
          "select() overwrites the sets: what is not ready is taken out. Used again as they are, " +
          "they hold only those that were ready the last time. The listening socket is lost as " +
          "soon as a client says something alone, and the next client waits in the queue for " +
          "ever. Fill the sets anew before each call.",
        zh: "select() 会改写集合：没有就绪的都被拿掉。原样拿来再用，里面就只剩上一次就绪的那些。" +
          "只要有一次是客户端单独说话，监听套接字就从集合里消失了，下一个客户端在队列里永远等下去。" +
          "每次调用之前都要重新填。",
      },
    },
    "watches-the-closed": {
      title: { en: "Keeps watching a closed descriptor", zh: "还在盯着已经关闭的描述符" },
      explanation: {
        en: "The descriptor was closed, but not taken out of the list, so it is in the set the " +
          "next time. select() then fails with EBADF and looks at none of them; here that ended " +
          "the server.",
        zh:
          "描述符关闭了，却没有从表里去掉，下一次仍放进集合。这时 select() 以 EBADF 失败，一个描述符也不看；这里服务器就因此结束了。",
      },
    },
  },
  alternatives: ["copied-sets", "one-byte-a-time", "objects"],
});
