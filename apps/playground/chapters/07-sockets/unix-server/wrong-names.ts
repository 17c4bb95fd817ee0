import type { Mistake } from "@ipcbook/checker";

/** The name in the file system: the wrong one, somebody else's, or gone. */
export const wrongNames: Readonly<Record<string, Mistake>> = {
  "other-name": {
    title: { en: "Binds another name", zh: "绑定了别的名字" },
    explanation: {
      en:
        "connect() failed with ENOENT: there is nothing at the path that the server was given. The " +
        "chapter writes “server_socket” into the program, a path relative to the folder in which it " +
        "was started; in another folder nobody finds it. The checker refuses names outside of the " +
        "folder of the address, with EACCES. Bind the address you got.",
      zh:
        "connect() 以 ENOENT 失败：给服务器的那个路径上什么都没有。书里把“server_socket”写死在程序中，这是相对路径，" +
        "以启动时所在的目录为准，换个目录就找不到了。检查器只允许用地址所在目录里的名字，别的一律 EACCES。" +
        "请绑定给你的地址。",
    },
  },
  "name-removed": {
    title: { en: "Removes its own name", zh: "把自己的名字删掉了" },
    explanation: {
      en:
        "The server listens, and connect() fails with ENOENT: unlink() came after bind(), and took " +
        "away the file that bind() had just made. The socket lives on without it, but no new client " +
        "gets there. What has to go is what an earlier server has left.",
      zh:
        "服务器在监听，connect() 却以 ENOENT 失败：unlink() 写在 bind() 之后，删掉的正是 bind() 刚建的文件。" +
        "没有了它，套接字照样活着，新的客户端却再也到不了。该删的是以前的服务器留下的那个。",
    },
  },
  "removes-the-name": {
    title: { en: "Removes the name with the client", zh: "客户端一走就删掉名字" },
    explanation: {
      en:
        "The first client was served; the next one's connect() failed with ENOENT. The name is the " +
        "listener's, not this connection's: one unlink() for each bind(), and none for a client.",
      zh:
        "第一个客户端得到了服务，下一个的 connect() 以 ENOENT 失败。名字是监听套接字的，不属于这条连接：" +
        "bind() 一次，才有一个名字可删，和客户端无关。",
    },
  },
  "unlink-unguarded": {
    title: { en: "Insists on an old name", zh: "非要有个旧名字可删" },
    explanation: {
      en:
        "connect() failed with ENOENT, because the server had ended before bind(): there was no name " +
        "to remove yet, and unlink() failed with ENOENT too. In C nobody looks at its result; here " +
        "it throws. Besides, a name that is there need not be stale.",
      zh:
        "connect() 以 ENOENT 失败，因为服务器没到 bind() 就退出了：当时还没有名字可删，unlink() 也以 ENOENT " +
        "失败。在 C 里没人看它的返回值，这里却会抛出异常。再说，名字在，也不一定就是没人用的。",
    },
  },
  "leaves-the-name": {
    title: { en: "Can't be started again", zh: "没法再启动" },
    explanation: {
      en:
        "A name was there on which nobody listened, as a killed server leaves it; bind() failed with " +
        "EADDRINUSE. No socket holds it any more, only the file does, and until somebody removes it: " +
        "there is no time-out, and SO_REUSEADDR does not help.",
      zh:
        "路径上留着一个没有人监听的名字，服务器被杀死之后就是这样；bind() 以 EADDRINUSE 失败。占着名字的已经不是" +
        "套接字，只是那个文件，不删就一直在：它不会超时消失，SO_REUSEADDR 也不管用。",
    },
  },
  "probe-left-open": {
    title: { en: "Leaves a socket open from its start", zh: "启动时用过的套接字没关" },
    explanation: {
      en:
        "The server listens, and has a socket too many: the one with which it asked whether anybody " +
        "listens, or one that could not be bound and has been replaced. A socket whose connect() or bind() has " +
        "failed is still a descriptor. Close it on all ways out.",
      zh:
        "服务器在监听，却多出一个套接字：就是去试探有没有人监听的那个，或者没绑定成、后来换掉的那个。connect() 或 bind() " +
        "失败的套接字仍然占着一个描述符，每条出路上都要关闭。",
    },
  },
  "steals-the-name": {
    title: { en: "Takes the name away from a living server", zh: "抢走了还活着的服务器的名字" },
    explanation: {
      en:
        "Somebody listened there, and this server listens there now. unlink() asks nobody, and bind() " +
        "then makes a new file of the same name. The other server runs on, sees no error, and no " +
        "client ever reaches it again. server1 does the same. Find out first whether anybody " +
        "listens: connect() can tell.",
      zh:
        "那里原来有人监听，现在监听的却是这个服务器。unlink() 谁也不问，bind() 随后又建一个同名的文件。原来的" +
        "服务器还在运行，看不到任何错误，却再也没有客户端到得了它。server1 也是这样。先弄清楚有没有人监听：" +
        "connect() 能告诉你。",
    },
  },
  "probe-speaks": {
    title: { en: "Sends the living server a byte", zh: "给活着的服务器发了一个字节" },
    explanation: {
      en:
        "Somebody listened there, and got a byte from this server, which only wanted to know whether anybody is there. To him " +
        "that is a client with a question: he computes an answer for nobody, and counts it. connect() has told all when it " +
        "returns; close the probe then.",
      zh:
        "那里有人在监听，却收到了这个服务器发的一个字节，而它不过是想知道有没有人。在对方眼里，这就是一个来提问的客户端：" +
        "白算了一个没人要的回答，还记了一次账。connect() 一返回，该知道的就都知道了，这时关掉试探用的套接字就行。",
    },
  },
  "ends-in-silence": {
    title: { en: "Ends as if all were well", zh: "像没事一样退出" },
    explanation: {
      en:
        "Somebody else listened there, and this server left him the name; but it returned, and its " +
        "process ended with status 0, which says to whoever started it that it did its work. Let the " +
        "error out, so that the process fails and says why.",
      zh:
        "那里有别人在监听，这个服务器没有去抢，这是对的；可它返回了，进程以状态码 0 结束，启动它的人会以为它把活" +
        "干完了。请把错误抛出去，让进程以失败结束，并说明原因。",
    },
  },
  "any-error-is-stale": {
    title: { en: "Takes every error for a stale name", zh: "不管什么错误，都当作没人监听" },
    explanation: {
      en:
        "connect() failed with EACCES, and the server took the name away from the one that listened " +
        "there. EACCES says only that you may not ask: another user's server looks like that. EAGAIN " +
        "is a full queue, EPROTOTYPE a socket of another type. ECONNREFUSED alone says that nobody " +
        "listens.",
      zh:
        "connect() 以 EACCES 失败，服务器就把名字从正在监听的那一个手里抢了过来。EACCES 只是说你没有权限去问：" +
        "别的用户的服务器就是这样。EAGAIN 是队列满了，EPROTOTYPE 是别的类型的套接字。只有 ECONNREFUSED " +
        "才说明没有人监听。",
    },
  },
  "knows-one-other-error": {
    title: { en: "Leaves the name alone for one error only", zh: "只有一种错误会让它住手" },
    explanation: {
      en:
        "connect() failed with EPROTOTYPE, and the server took the name away from the one that listened there. " +
        "EPROTOTYPE says that a socket of another type has it, a datagram server's for example. There is no end " +
        "to the errors that leave a name alone; there is one that gives it free, ECONNREFUSED. Ask for that one.",
      zh:
        "connect() 以 EPROTOTYPE 失败，服务器就把名字从正在监听的那一个手里抢了过来。EPROTOTYPE 是说，占着它的是别的" +
        "类型的套接字，比如数据报服务器的。该住手的错误列不完，可以动手的只有一个：ECONNREFUSED。要判断的是它。",
    },
  },
  "full-is-stale": {
    title: { en: "Takes a full queue for nobody", zh: "队列满了，就当作没人监听" },
    explanation: {
      en:
        "connect() failed with EAGAIN, and the server took the name away from the one that listened there. A " +
        "probe that must not block gets EAGAIN where the queue is full: somebody listens, and has more clients " +
        "than he can take. Of all names this one is the least to be taken away.",
      zh:
        "connect() 以 EAGAIN 失败，服务器就把名字从正在监听的那一个手里抢了过来。不阻塞的试探碰上队列满了，得到的就是 " +
        "EAGAIN：有人在监听，只是客户端多得接不过来。最不该抢的就是这种名字。",
    },
  },
};
