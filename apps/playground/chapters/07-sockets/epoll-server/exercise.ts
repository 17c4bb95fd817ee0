import { defineExercise, type Exercise } from "@ipcbook/checker";
import { mistakes } from "../many-clients/mistakes.ts";
import { protocol } from "../many-clients/protocol.ts";

/** `epoll-server`: one thread, many clients, with epoll(7), edge-triggered. */
export const exercise: Exercise = defineExercise({
  ...protocol("epoll_wait"),
  id: "epoll-server",
  family: "unix",
  without: ["select", "poll"],
  title: { en: "Many clients at once: epoll", zh: "同时服务许多客户端：epoll" },
  mistakes: {
    ...mistakes,
    "one-read-per-event": {
      title: { en: "Reads once for each event", zh: "每个事件只读一次" },
      explanation: {
        en: "With EPOLLET the kernel tells a change once: bytes have come. Here one read() takes " +
          "as many as its buffer holds and the server goes back to sleep. The others lie in the " +
          "buffer, and there is no second event, because nothing changes any more. Read until " +
          "read() fails with EAGAIN.",
        zh:
          "用了 EPOLLET，内核对一次变化只通知一次：有字节来了。这里只 read() 一次，缓冲区装得下多少就取走多少，" +
          "服务器就回去睡了；其余的还在缓冲区里，却不会有第二个事件，因为再没有什么变化。" +
          "要一直读到 read() 以 EAGAIN 失败。",
      },
    },
    "one-accept-per-event": {
      title: { en: "Accepts once for each event", zh: "每个事件只 accept 一次" },
      explanation: {
        en:
          "With EPOLLET on the listening socket, one event may stand for several clients, and an " +
          "accept() that fails has used it up as well. Whoever is left in the queue is not told " +
          "again; it waits until the next one comes, and then one of the two is let in. Accept " +
          "until EAGAIN.",
        zh: "监听套接字上用了 EPOLLET，一个事件可能代表好几个客户端，" +
          "而一次失败的 accept() 同样把事件用掉了。留在队列里的不会再有通知，要等下一个客户端来了，" +
          "才轮到其中一个进来。要一直 accept 到 EAGAIN。",
      },
    },
    "no-epollout": {
      title: { en: "Is never told that there is room", zh: "有了空位也得不到通知" },
      explanation: {
        en: "The client is watched for EPOLLIN alone. What it did not take is kept, but no event " +
          "says that there is room again: the rest of the answer stays here. Watch for EPOLLOUT " +
          "as well; with EPOLLET the loop still sleeps while there is room.",
        zh: "对客户端只关注 EPOLLIN。它没取走的部分是留着了，可有了空位却没有事件来通知，" +
          "剩下的回答就一直留在服务器里。EPOLLOUT 也要关注；用 EPOLLET 时，一直有空位，循环也照样睡得着。",
      },
    },
    "only-the-listener": {
      title: {
        en: "Is not told that a client has said something",
        zh: "客户端说了话，却没有得到通知",
      },
      explanation: {
        en:
          "The client is connected and has said something, and the server sleeps in epoll_wait(). " +
          "The kernel watches only what was handed to it: what accept() gives is a new descriptor, " +
          "and needs an EPOLL_CTL_ADD of its own, with EPOLLIN. With EPOLLONESHOT even that holds " +
          "for one event; then it takes EPOLL_CTL_MOD to be told again.",
        zh: "客户端连上了，话也说了，服务器却睡在 epoll_wait() 里。内核只关注交给它的那些描述符：" +
          "accept() 给出的是一个新的，要再用 EPOLL_CTL_ADD 交上去，并且关注 EPOLLIN。用了 EPOLLONESHOT，" +
          "就连这样也只通知一次，之后要用 EPOLL_CTL_MOD 重新开启，才会再有通知。",
      },
    },
  },
  alternatives: ["level-triggered", "ready-list", "objects"],
});
