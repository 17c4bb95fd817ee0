import type { Fact, Quiet } from "@ipcbook/checker";
import { offBy } from "./off-by.ts";
import type { SeenTexts } from "./texts.ts";

export const seenZh: SeenTexts = {
  picture: {
    attempt: "你的作答",
    reference: "参考实现",
    client: "客户端",
    server: "服务器",
    connect: "连接",
    peer: ({ pid, uid, gid }) => `pid ${pid}、uid ${uid}、gid ${gid}`,
    end: "流结束",
    reset: "连接重置",
    close: "关闭",
    abort: "中断连接",
    settle: "过了一会儿",
    refused: (code) => `connect() 失败：${code}`,
    quiet,
    moreSteps: (count) => `……另有 ${count} 步`,
    moreBytes: (count) => `……另有 ${count} 个字节`,
    start: "启动作答",
    fault: (call, nth, what) =>
      `${nth === "every" ? "每一次" : "有一次"} ${call} ${
        typeof what === "number" ? `最多只传 ${what} 个字节` : `以 ${what} 失败`
      }`,
    interrupted: (call, nth, afterMs) =>
      `${nth === "every" ? "每一次" : "有一次"} ${call} 睡到第 ${afterMs} 毫秒被信号打断`,
    smallBuffer: (call, nth) =>
      `${nth === "every" ? "每一次" : "有一次"} ${call} 得到的套接字，发送缓冲区都很小`,
    listening: "它开始监听",
    notListening: "它没有在给定的地址上监听",
    left: (count) => `留下 ${count} 个没有关闭的描述符`,
    stale: "路径上有一个没人监听的旧套接字文件",
    bind: "这个地址上已有另一个套接字在收数据报",
    names: {
      none: "没有名字",
      stale: "走了，名字还在，已经无主",
      removed: "走了，名字也删掉了",
    },
    below: (of, by) => `端口比 ${of} 的小 ${by}`,
    twin: (of) => `端口与 ${of} 相同，地址不同`,
    listen: "这个地址上有服务器在监听",
    stop: "监听套接字关闭了",
    pass: (as) => `连接 ${as} 的一端，作为描述符传过去`,
    claim: ({ what, off = 0, hex, cut, before, behind }) => {
      const first = before ? `先写“${before}”，再写` : "";
      const how = `${hex ? "（十六进制）" : ""}${cut ? "，少最后一位" : ""}`;
      const last = behind ? `，后面接“${behind}”` : "";
      return `${what}：${first}它自己的${offBy(off)}${how}${last}`;
    },
    flood: (upTo) => `最多 ${upTo / 1024} KiB`,
    flooded: {
      all: "全都收下了",
      "held back": "不再收了",
      gone: "连接已经结束",
    },
    crowd: (of) => `${of} 个客户端都连上之后，逐个发送`,
    answered: (count) => `其中 ${count} 个得到了回答`,
    emptyDatagram: "一个空的数据报",
    elsewhere: "发送者不是服务器的地址",
    fact: (fact, value) => `${facts[fact]}：${values[value] ?? value}`,
  },
  call: {
    argument: (place, of) => of === 1 ? "参数" : `参数 ${place}`,
    expected: "应有结果",
    got: "实际结果",
    threw: (error) => `抛出了 ${error}`,
    garbled: (answer) => `不是对这次调用的回答：${answer}`,
    quiet,
  },
  aftermath: {
    listening: "还在监听",
    descriptors: "每个客户端留下的描述符",
    closeWait: "处于 CLOSE_WAIT 的套接字",
    process: "进程",
    runs: "在运行",
    ended: (exit) => `已结束（${status(exit)}）`,
    yesNo: (yes) => yes ? "是" : "否",
  },
  sentence: {
    stream: (reference, attempt) => `这里参考实现${reference}，你的作答却${attempt}。`,
    byte: (byte) => `发出了字节 ${byte}（0x${byte.toString(16).padStart(2, "0")}）`,
    end: "结束了流",
    reset: "重置了连接",
    more: "没有再发，连接还开着",
    nothing: "什么都没做",
    connected: "接受了连接",
    refused: (code) => `让客户端连不上：connect() 以 ${code} 失败`,
    quiet: (quiet) => {
      switch (quiet.why) {
        case "silence":
          return `不再说话（停在系统调用 ${quiet.blockedIn}）`;
        case "spinning":
          return "一直空转，不回答";
        case "late":
          return `过了 ${quiet.afterMs} 毫秒还没有回答`;
        case "exit":
          return `结束了进程（${status(quiet)}）`;
        case "memory":
          return "要的内存超过了上限";
        case "returned":
          return `返回了 ${quiet.value}`;
        case "threw":
          return `抛出了 ${quiet.code}`;
      }
    },
    datagram: (bytes, from) => `发出了数据报 ${bytes}${from ? "，却不是从自己的地址发的" : ""}`,
    listens: "在给定的地址上监听",
    listensNot: "没有在给定的地址上监听",
    leaves: (count) => `留下 ${count} 个没有关闭的描述符`,
    facts: (facts) => `在内核里是这样：${facts.join("；")}`,
    flooded: {
      all: "回答没有人取，还是来多少收多少",
      "held back": "回答没有人取，就不再收了",
      gone: "结束了连接",
    },
    crowd: (answered) => `回答了这群客户端中的 ${answered} 个`,
    call: (call, reference, attempt) => `${call} 应当返回 ${reference}，你的作答却${attempt}。`,
    returned: (value) => `返回了 ${value}`,
    threw: (error) => `抛出了 ${error}`,
    garbled: (answer) => `答非所问：${answer}`,
    ended: (exit) => `所有客户端离开之后，你的作答的进程已经结束了（${status(exit)}）。`,
    notListening: "所有客户端离开之后，你的作答已不再监听。",
    closeWait: (count) =>
      `所有客户端离开之后，你的作答还有 ${count} 个套接字停在 CLOSE_WAIT：客户端已经结束，服务器却没有关闭。`,
    descriptors: (count) => `所有客户端离开之后，你的作答还为每个客户端占着 ${count} 个描述符。`,
  },
};

function quiet(quiet: Quiet): string {
  switch (quiet.why) {
    case "silence":
      return `沉默：停在系统调用 ${quiet.blockedIn}`;
    case "spinning":
      return "没有回答：在空转";
    case "late":
      return `过了 ${quiet.afterMs} 毫秒还没有回答`;
    case "exit":
      return `进程结束：${status(quiet)}`;
    case "memory":
      return "进程要的内存太多";
    case "returned":
      return `返回了 ${quiet.value}`;
    case "threw":
      return `抛出了 ${quiet.code}`;
  }
}

function status({ code, signal, error }: Omit<Extract<Quiet, { why: "exit" }>, "why">): string {
  if (signal !== null) return `信号 ${signal}`;
  return error === undefined ? `状态码 ${code}` : `状态码 ${code}，${error}`;
}

const facts: Readonly<Record<Fact, string>> = {
  listening: "监听的地方",
  backlog: "backlog",
  waiting: "等待 accept 的连接数",
  file: "路径上",
  sockets: "打开着的套接字数",
  accepted: "打开着的客户端连接数",
  flags: "监听套接字的标志",
  activity: "没事可做的时候",
  "time-wait": "TIME_WAIT 在哪一方",
  "close-wait": "它停在 CLOSE_WAIT 的连接数",
  sent: "它给正在监听的那一方发了几个字节",
};

/** What the kernel's answers are called here; numbers and flags stay. */
const values: Readonly<Record<string, string>> = {
  here: "就在给定的地址",
  everywhere: "所有网络接口",
  elsewhere: "别的地址",
  nowhere: "没有监听",
  "nobody listens": "没有监听",
  "a socket": "有套接字文件",
  "a file": "有普通文件",
  nothing: "什么也没有",
  "no path": "没有路径",
  none: "无",
  server: "服务器",
  client: "客户端",
  nobody: "都没有",
  asleep: "睡着",
  busy: "空转",
};
