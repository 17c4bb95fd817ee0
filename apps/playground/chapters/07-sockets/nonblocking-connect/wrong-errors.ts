import type { Mistake } from "@ipcbook/checker";
import { connectsToLoopback } from "../hard-coded-host/mistakes.ts";

/** What connect() or SO_ERROR says is taken for something else. */
export const wrongErrors: Readonly<Record<string, Mistake>> = {
  "hard-coded-host": connectsToLoopback,
  "in-progress-is-a-failure": {
    title: { en: "Takes EINPROGRESS for a failure", zh: "把 EINPROGRESS 当成失败" },
    explanation: {
      en:
        "connect() failed with EINPROGRESS, and the client gave up. The SYN is sent, the handshake goes on, " +
        "and only connect() has come back. On this machine the answer is there almost at once, and " +
        "connect() says EINPROGRESS all the same. Wait with poll() for what comes of it.",
      zh:
        "connect() 以 EINPROGRESS 失败，客户端就放弃了。其实 SYN 已经发出，握手正在进行，只是 connect() 先回来了。" +
        "在本机上，几乎立刻就有结果，connect() 照样报 EINPROGRESS。结果要用 poll() 去等。",
    },
  },
  "every-error-is-progress": {
    title: { en: "Waits after any error of connect()", zh: "connect() 不管报什么错都接着等" },
    explanation: {
      en:
        "connect() failed with ENETUNREACH: nothing was sent, nothing will come. poll() reports such a socket " +
        "at once, with POLLOUT and POLLHUP, and SO_ERROR is 0; only send() tells, with EPIPE. There is " +
        "something to wait for only after EINPROGRESS.",
      zh:
        "connect() 以 ENETUNREACH 失败，什么也没有发出去，也就什么都等不到。对这样的套接字，poll() 立刻返回 POLLOUT " +
        "和 POLLHUP，SO_ERROR 是 0，直到 send() 才报 EPIPE。只有 EINPROGRESS 之后才有可等的。",
    },
  },
  "trusts-pollout": {
    title: { en: "Takes POLLOUT for success", zh: "把 POLLOUT 当成连上了" },
    explanation: {
      en:
        "Nobody listened. The RST made the socket “writable”: POLLOUT, with POLLERR and POLLHUP. It only means " +
        "that connect() is decided. The client went on, and send() met the error. Whether there is a " +
        "connection is what SO_ERROR says: 0, or ECONNREFUSED.",
      zh:
        "没有人监听。收到 RST 之后，套接字也会“可写”：POLLOUT，还带着 POLLERR 和 POLLHUP。它只说明 connect() " +
        "有了结果。客户端就这样往下走，到 send() 才碰上错误。到底连没连上，要看 SO_ERROR：是 0，还是 ECONNREFUSED。",
    },
  },
  "asks-twice": {
    title: { en: "Asks for SO_ERROR twice", zh: "SO_ERROR 取了两次" },
    explanation: {
      en:
        "The first getsockopt() gave ECONNREFUSED, and cleared it; the second one, for the text, gave 0. " +
        "Asking for SO_ERROR takes the error away. Keep what it returned.",
      zh:
        "第一次 getsockopt() 得到 ECONNREFUSED，同时把它清掉了；第二次是为了写出名字，得到的却是 0。" +
        "取 SO_ERROR 就是把错误取走。要把返回值存起来。",
    },
  },
  "already-is-a-failure": {
    title: { en: "Takes EALREADY for a failure", zh: "把 EALREADY 当成失败" },
    explanation: {
      en:
        "The client called connect() a second time, to learn what came of the first. That may be done. But " +
        "nothing had come yet, and that is what EALREADY says. The time is up, the attempt has not failed: " +
        "“gave up”.",
      zh:
        "客户端又调用了一次 connect()，想知道前一次的结果。这样做可以。可是还没有结果，EALREADY 说的正是这个。" +
        "时间到了，但连接并没有失败，该说的是“gave up”。",
    },
  },
  "interrupted-is-a-failure": {
    title: { en: "Stops waiting when a signal comes", zh: "信号一来就不等了" },
    explanation: {
      en:
        "The waiting failed with EINTR, and the client left, though the connection was there. A signal ends the " +
        "waiting, not the connecting, and no time is over yet. poll(2) is never restarted by the kernel, also where " +
        "SA_RESTART is set. Call it again, with the time that is left.",
      zh:
        "等待以 EINTR 失败，客户端就走了，其实已经连上。信号打断的是等待，不是连接，期限也还没到。即使设了 " +
        "SA_RESTART，内核也不会替你重新调用 poll(2)。再调用一次就行，等剩下的时间。",
    },
  },
  "interrupted-is-ready": {
    title: { en: "Takes EINTR for the result", zh: "把 EINTR 当成有了结果" },
    explanation: {
      en:
        "The queue was full, and a signal ended the waiting: poll() failed with EINTR. Nothing was decided, and " +
        "SO_ERROR is 0 then because there is no error yet. The client took that for a connection. Only where " +
        "poll() has returned more than 0 is there something to ask for.",
      zh:
        "队列满了，信号又打断了等待：poll() 以 EINTR 失败。这时还没有结果，SO_ERROR 是 0，是因为还没有错误，" +
        "客户端却当成连上了。只有 poll() 返回的数大于 0，才有结果可问。",
    },
  },
  "always-refused": {
    title: { en: "Calls every failure ECONNREFUSED", zh: "什么失败都说成 ECONNREFUSED" },
    explanation: {
      en:
        "connect() failed with ENETUNREACH, and the client said ECONNREFUSED. Refused means that a machine has " +
        "answered. Give the name of the error that came.",
      zh:
        "connect() 以 ENETUNREACH 失败，客户端说的却是 ECONNREFUSED。被拒绝，说明对方的机器有回音。来的是哪个错误，" +
        "就说哪个。",
    },
  },
  "timed-out-is-given-up": {
    title: { en: "Takes ETIMEDOUT for its own limit", zh: "把 ETIMEDOUT 当成自己的期限到了" },
    explanation: {
      en:
        "connect() failed with ETIMEDOUT, and the client said “gave up”. It had not: ETIMEDOUT is the kernel's " +
        "word, for a connection of which no SYN was answered. The end of your own 100 ms is no error: poll() returns 0.",
      zh:
        "connect() 以 ETIMEDOUT 失败，客户端说的却是“gave up”。放弃的不是客户端：ETIMEDOUT 是内核说的，意思是它的 " +
        "SYN 一个也没有得到回音。你自己的 100 毫秒到了，并不是错误，poll() 只是返回 0。",
    },
  },
};
