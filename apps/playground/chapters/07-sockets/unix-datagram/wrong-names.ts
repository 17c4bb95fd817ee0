import type { Mistake } from "@ipcbook/checker";

/** Nobody finds the server, or somebody else's is lost. */
export const wrongNames: Readonly<Record<string, Mistake>> = {
  stream: {
    title: { en: "A stream socket", zh: "用了流套接字" },
    explanation: {
      en:
        "The server waits in accept(2) for connections, and the client sends a datagram: sendto(2) failed with " +
        "EPROTOTYPE. The type, SOCK_DGRAM, is chosen in socket(2), and both sides must have the same.",
      zh:
        "服务器停在 accept(2) 里等连接，客户端发的却是数据报，sendto(2) 以 EPROTOTYPE 失败。类型是在 socket(2) 里选的，双方都得是 SOCK_DGRAM。",
    },
  },
  listens: {
    title: { en: "Calls listen()", zh: "调用了 listen()" },
    explanation: {
      en:
        "listen(2) failed with EOPNOTSUPP and ended the server. Without connections there is no queue of them, and " +
        "nothing to accept: after bind(2) datagrams can come.",
      zh:
        "listen(2) 以 EOPNOTSUPP 失败，服务器也随之退出。没有连接，就没有等待连接的队列，也没有什么可 accept：bind(2) 之后，数据报就可以来了。",
    },
  },
  "left-behind": {
    title: { en: "Fails at a name that was left behind", zh: "名字遗留下来，就再也起不来" },
    explanation: {
      en:
        "bind(2) failed with EADDRINUSE. The file of a server that was killed is still there, and nobody has it: " +
        "connect(2) of a datagram socket says so with ECONNREFUSED. Then unlink(2), and bind again.",
      zh:
        "bind(2) 以 EADDRINUSE 失败。被杀死的服务器留下了文件，名字却已经无主：用数据报套接字去 connect(2)，得到的是 " +
        "ECONNREFUSED。这时先 unlink(2)，再 bind 一次。",
    },
  },
  "takes-any-name": {
    title: { en: "Removes a name that somebody has", zh: "删掉了有主的名字" },
    explanation: {
      en:
        "Somebody had the name, and it was removed: that server lives on, and no client finds it any more. " +
        "connect(2) tells first: only ECONNREFUSED means that nobody is there; EPROTOTYPE is a server of streams.",
      zh:
        "名字是有主的，却被删掉了：那个服务器还活着，客户端再也找不到它。先用 connect(2) 问一问：只有 ECONNREFUSED " +
        "才说明没有人；EPROTOTYPE 说明那里是一个流服务器。",
    },
  },
  "ends-in-silence": {
    title: { en: "Ends as if all were well", zh: "像没事一样退出" },
    explanation: {
      en:
        "Somebody had the name, and it was left to them; but the function returned, and its process ended with status 0, " +
        "which says to whoever started it that it did its work. Let the error out, so that the process fails and says why.",
      zh:
        "名字是有主的，这个服务器没有去抢，这是对的；可函数返回了，进程以状态码 0 结束，启动它的人会以为它把活干完了。" +
        "请把错误抛出去，让进程以失败结束，并说明原因。",
    },
  },
  "goes-on-nameless": {
    title: { en: "Goes on without a name", zh: "没有名字也接着等" },
    explanation: {
      en:
        "Somebody had the name, and it was left to them; but the server went on, though its bind(2) had failed. It waits " +
        "for datagrams that can't come: nothing can be sent to a socket without a name. Let the error of bind(2) out.",
      zh:
        "名字是有主的，这个服务器没有去抢，这是对的；可 bind(2) 已经失败，它却接着往下走，等的是不会来的数据报：没有名字的" +
        "套接字，谁也没法发给它。请把 bind(2) 的错误抛出去。",
    },
  },
  "no-error-is-no-answer": {
    title: {
      en: "Does not take a connect() that succeeds for an answer",
      zh: "connect() 成功了，却不当作回答",
    },
    explanation: {
      en:
        "bind(2) failed with EADDRINUSE, and then connect(2) succeeded: a datagram server lives there. Only the errors " +
        "of connect(2) had been thought of, so the server went on without a name, and waits for datagrams that can't " +
        "come. Success is the clearest answer that somebody is there: let the error of bind(2) out.",
      zh:
        "bind(2) 以 EADDRINUSE 失败，接着 connect(2) 成功了：那里有活着的数据报服务器。程序只想到 connect(2) 会出错，成功了就" +
        "往下走，可自己并没有名字，等的是不会来的数据报。connect(2) 成功，恰恰最清楚地说明那里有人：请把 bind(2) 的错误抛出去。",
    },
  },
  "takes-its-likes-name": {
    title: { en: "Removes the name of a datagram server", zh: "删掉了数据报服务器的名字" },
    explanation: {
      en:
        "A living server of datagrams had the name, and it was removed: that server waits on, and no client finds it any " +
        "more. To connect a datagram socket to it succeeds; a stream socket gets EPROTOTYPE. Neither says that nobody is " +
        "there: only ECONNREFUSED does.",
      zh:
        "名字属于一个活着的数据报服务器，却被删掉了：它还在等，客户端却再也找不到它。用数据报套接字去 connect 它，会成功；" +
        "用流套接字，得到的是 EPROTOTYPE。两种结果都不是说没有人：只有 ECONNREFUSED 才是。",
    },
  },
  "any-other-error": {
    title: {
      en: "Takes an error that it does not know for nobody",
      zh: "不认识的错误，都当作没有人",
    },
    explanation: {
      en:
        "connect(2) failed with EACCES, and the name was removed, although a server had it. EACCES says only that you may " +
        "not ask. There is no end to the errors that leave a name alone; one gives it free, ECONNREFUSED. Ask for that one.",
      zh:
        "connect(2) 以 EACCES 失败，名字就被删掉了，可它是有主的。EACCES 只是说你没有权限去问。该住手的错误列不完，" +
        "可以动手的只有一个：ECONNREFUSED。要判断的是它。",
    },
  },
};
