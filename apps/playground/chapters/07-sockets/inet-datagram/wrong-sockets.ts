import type { Mistake } from "@ipcbook/checker";

/** The socket is another one than it should be, or does not last. */
export const wrongSockets: Readonly<Record<string, Mistake>> = {
  stream: {
    title: { en: "A stream socket", zh: "用了流套接字" },
    explanation: {
      en:
        "The server listens on a TCP port, and the datagram came to the UDP port of the same number, which nobody has. " +
        "The type, SOCK_DGRAM, is chosen in socket(2).",
      zh:
        "服务器在 TCP 端口上监听，数据报去的却是号码相同的 UDP 端口，那里没有人。类型 SOCK_DGRAM 要在 socket(2) 里选。",
    },
  },
  listens: {
    title: { en: "Calls listen()", zh: "调用了 listen()" },
    explanation: {
      en:
        "listen(2) failed with EOPNOTSUPP, and the server ended. Without connections there is nothing to listen for: " +
        "after bind(2) datagrams can come.",
      zh:
        "listen(2) 以 EOPNOTSUPP 失败，服务器就退出了。没有连接，也就无所谓监听：bind(2) 之后，数据报就可以来了。",
    },
  },
  connects: {
    title: { en: "Connects its socket to a client", zh: "把自己的套接字连到了客户端" },
    explanation: {
      en:
        "After connect(2) the kernel gives the socket the datagrams of this one peer only. B's came to a port that is " +
        "nobody's, as far as B is concerned.",
      zh: "connect(2) 之后，内核只把这一个对端的数据报交给它。对 B 来说，那个端口就等于没有人。",
    },
  },
  everywhere: {
    title: { en: "Bound to every interface", zh: "绑定到了所有网络接口" },
    explanation: {
      en:
        "At 0.0.0.0 datagrams from anywhere are taken, also from outside of this machine. And an answer may then leave " +
        "with another address than the one that was asked. Bind the address that you are given.",
      zh:
        "绑定 0.0.0.0，来自任何地方的数据报都会收下，包括这台机器之外的；回答的源地址也未必是客户端问的那一个。给了哪个地址，就绑定哪个。",
    },
  },
  spins: {
    title: { en: "Asks again and again, without waiting", zh: "不停地问，不肯等" },
    explanation: {
      en:
        "While there was nothing to do, the server burnt processor time: recvfrom(2) does not wait, says EAGAIN, and " +
        "is called again at once. MSG_DONTWAIT belongs to a socket that something else waits for, such as poll(2).",
      zh:
        "无事可做的时候，服务器却一直占着处理器：recvfrom(2) 不等，返回 EAGAIN，马上又被调用。先要有别的东西来等，" +
        "例如 poll(2)，才用得上 MSG_DONTWAIT。",
    },
  },
  interrupted: {
    title: { en: "Dies of a signal", zh: "来个信号就退出" },
    explanation: {
      en:
        "recvfrom(2) failed with EINTR: a signal came before any datagram did. Nothing is lost; the same " +
        "call is made again.",
      zh:
        "recvfrom(2) 以 EINTR 失败：数据报还没到，信号先到了。什么也没有丢，同样的调用再来一次即可。",
    },
  },
  "hard-coded-host": {
    title: {
      en: "Takes datagrams at 127.0.0.1, whatever the address says",
      zh: "不管给的是什么地址，都在 127.0.0.1 上收",
    },
    explanation: {
      en:
        "The server was to be at 127.0.0.2, and is not there: bind() has given its socket another address of this machine. The port alone " +
        "is only half of the name. What stands before the colon is as much for bind() as what stands behind it.",
      zh:
        "本来要它在 127.0.0.2 上收，它却不在那里：bind() 给套接字的是这台机器的另一个地址。光有端口，名字只对了一半。" +
        "冒号前面的和后面的一样，都要交给 bind()。",
    },
  },
};
