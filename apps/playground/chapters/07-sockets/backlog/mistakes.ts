import type { Mistake } from "@ipcbook/checker";

/** What people really write, by the name of its file in `mistakes/`. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  "counts-the-last": {
    title: { en: "Counts the connection that was not taken", zh: "把没连上的那一个也数进去了" },
    explanation: {
      en:
        "The connect that failed with EAGAIN did not get into the queue, but its socket is in the " +
        "list as well, and the length of the list was returned: one too many.",
      zh:
        "以 EAGAIN 失败的那次 connect 并没有进入队列，但它的套接字也在列表里，而返回的是列表的长度，" +
        "于是多了一个。",
    },
  },
  "trusts-the-chapter": {
    title: {
      en: "Returns the backlog instead of what was seen",
      zh: "返回的是 backlog，不是实际数到的",
    },
    explanation: {
      en:
        "The chapter says that no more than the backlog can wait. Linux compares with “greater than”, " +
        "so one more gets in: listen(fd, 5) lets six wait, listen(fd, 0) one. Return what you counted.",
      zh:
        "书里说等待的连接不能超过 backlog。Linux 比较时用的是“大于”，所以还能多进一个：listen(fd, 5) 等得下六个，" +
        "listen(fd, 0) 也能等一个。请返回实际数到的数目。",
    },
  },
  "blocks": {
    title: { en: "The last connect sleeps for ever", zh: "最后一次 connect 一直睡下去" },
    explanation: {
      en:
        "On a blocking AF_UNIX socket, connect(2) does not fail when the queue is full: it sleeps until " +
        "somebody accepts, and here nobody does. With SOCK_NONBLOCK it fails with EAGAIN.",
      zh:
        "AF_UNIX 套接字处于阻塞方式时，队列满了 connect(2) 并不失败，而是睡到有人 accept 为止，这里却没有人 accept。" +
        "加上 SOCK_NONBLOCK，它才会以 EAGAIN 失败。",
    },
  },
  "leaks": {
    title: { en: "No descriptor is closed", zh: "一个描述符也没有关闭" },
    explanation: {
      en:
        "The count is right, and every socket that was needed for it is still open when the function " +
        "returns. Close them on each way out, also when an error is thrown.",
      zh:
        "数目是对的，但函数返回时，用过的套接字一个都没有关。每条出路上都要关闭，抛出异常时也一样。",
    },
  },
  "leaks-the-last": {
    title: { en: "The socket that was not taken stays open", zh: "没连上的那个套接字没有关闭" },
    explanation: {
      en:
        "Only those that were connected are closed. A socket whose connect has failed is a descriptor " +
        "like any other: it is open until it is closed.",
      zh: "只关闭了连上的那些。connect 失败的套接字也是一个描述符，不关闭就一直开着。",
    },
  },
  "leaks-the-interrupted": {
    title: { en: "The socket that was interrupted stays open", zh: "被打断的那个套接字没有关闭" },
    explanation: {
      en:
        "A signal interrupted one connect(), another socket was taken in its place, and the first one is still open when " +
        "the function returns. The number is right, the descriptor is lost. EINTR leaves the socket as it was: make the " +
        "same call again with the same one.",
      zh:
        "有一次 connect() 被信号打断，于是换了一个新的套接字，原来的那个到函数返回时还开着。数目是对的，描述符却丢了。" +
        "EINTR 之后，套接字还是原样：用它再调用一次就行。",
    },
  },
  "leaks-when-it-throws": {
    title: { en: "An error leaves all sockets open", zh: "一出错，套接字就都没关" },
    explanation: {
      en:
        "connect() failed with EACCES, and that came out of the function, as it should. The line that closes the sockets " +
        "stands behind the loop, and an error does not come by there: all that had been opened are still open. Close them " +
        "in finally, which every way out passes.",
      zh:
        "connect() 以 EACCES 失败，错误出了函数，这是对的。可关闭套接字的那一行写在循环后面，抛出的错误不从那里经过，" +
        "已经打开的就都还开着。放进 finally 里关，每条出路都会经过它。",
    },
  },
  "leaks-without-a-descriptor": {
    title: { en: "A failing socket() leaves the others open", zh: "socket() 一失败，前面的都没关" },
    explanation: {
      en:
        "socket() failed with EMFILE, and that came out of the function, with the connections of before still open. Only " +
        "connect() stood within the try. Each call can fail, also the one that only asks for a descriptor; and whoever " +
        "has none left needs those of before closed most.",
      zh:
        "socket() 以 EMFILE 失败，错误出了函数，先前的连接却都还开着：try 里只放了 connect()。哪个调用都可能失败，" +
        "只是要一个描述符的也不例外；描述符用完的时候，先前的更要关掉。",
    },
  },
  "any-error-is-full": {
    title: { en: "Takes every error for a full queue", zh: "把所有错误都当成队列已满" },
    explanation: {
      en:
        "Nobody listens (ECONNREFUSED) or nothing is at the path (ENOENT), and the function says 0, as if " +
        "there were a queue. Only EAGAIN says that it is full; throw the others on.",
      zh:
        "没人监听（ECONNREFUSED）或者路径上什么都没有（ENOENT），函数却返回 0，好像那里有一个队列。" +
        "只有 EAGAIN 表示队列已满，其他错误应当继续抛出。",
    },
  },
  "interrupted-is-full": {
    title: {
      en: "Takes an interrupted connect for a full queue",
      zh: "把被打断的 connect 当成队列已满",
    },
    explanation: {
      en:
        "EINTR says that a signal came first. On AF_UNIX nothing has happened then: connect again, on the " +
        "same socket. Here the count stopped at the signal.",
      zh:
        "EINTR 表示信号先到了。对 AF_UNIX 来说，这时什么都还没发生，在同一个套接字上再 connect 一次即可。" +
        "这份作答数到信号那里就停了。",
    },
  },
  "interrupted-is-fatal": {
    title: { en: "Throws because a signal came", zh: "来了个信号就抛出异常" },
    explanation: {
      en:
        "connect failed with EINTR, and that came out of the function as an error. A signal is no fault of " +
        "the connection: connect again.",
      zh:
        "connect 以 EINTR 失败，函数就把它当错误抛了出去。来了信号不等于连接有问题，再 connect 一次就行。",
    },
  },
  "tries-for-ever": {
    title: { en: "Tries again and again while the queue is full", zh: "队列满了还一遍遍地重试" },
    explanation: {
      en:
        "“Try again” is the text of EAGAIN, but nobody accepts meanwhile: the loop burns the processor. " +
        "Here EAGAIN is the answer that was asked for.",
      zh:
        "EAGAIN 的字面意思是“再试一次”，可是这期间没有人 accept，循环只会白白占用处理器。在这里，EAGAIN 正是要找的答案。",
    },
  },
  "waits-for-einprogress": {
    title: { en: "Expects EINPROGRESS", zh: "等的是 EINPROGRESS" },
    explanation: {
      en:
        "EINPROGRESS is TCP's answer, whose handshake takes its time. A Unix socket is connected at once " +
        "or not at all; a full queue says EAGAIN, and that came out of the function.",
      zh:
        "EINPROGRESS 是 TCP 的回答，因为握手需要时间。Unix 套接字要么立刻连上，要么连不上；队列满时得到的是 EAGAIN，" +
        "它从函数里抛了出来。",
    },
  },
  "one-socket": {
    title: { en: "Connects one socket several times", zh: "同一个套接字连接了好几次" },
    explanation: {
      en:
        "The second connect on a connected socket fails with EISCONN. Each connection in the queue needs " +
        "a socket of its own.",
      zh: "已经连上的套接字再 connect，会以 EISCONN 失败。队列里的每个连接都要有自己的套接字。",
    },
  },
  "stops-at-the-usual": {
    title: { en: "Never tries more than six", zh: "最多只试六个" },
    explanation: {
      en:
        "The listings have listen(fd, 5), but another server may let more wait: with listen(fd, 40) there " +
        "are 41. Go on until the kernel says that the queue is full.",
      zh: "书中的程序是 listen(fd, 5)，别的服务器可以让更多连接等待：listen(fd, 40) 时是 41 个。" +
        "一直连到内核说队列满了为止。",
    },
  },
  "one-signal": {
    title: { en: "Expects one signal at most", zh: "以为信号最多来一次" },
    explanation: {
      en:
        "connect() failed with EINTR, was called again, failed with EINTR again, and that error left the " +
        "function. Signals come when they like: call connect() in a loop, until it says something else.",
      zh:
        "connect() 以 EINTR 失败，再调用一次，又是 EINTR，这一次错误从函数里抛了出去。信号想来就来：要在循环里调用 " +
        "connect()，直到它说的是别的。",
    },
  },
  "counts-the-interrupted": {
    title: { en: "Goes on with another socket after a signal", zh: "被信号打断后换了个套接字" },
    explanation: {
      en:
        "A signal interrupted one connect(), and the number is one too many. EINTR says that nothing was done: this " +
        "socket is not in the queue, and was counted all the same when the loop went on to the next one. Make the " +
        "same call again, on the same socket.",
      zh:
        "有一次 connect() 被信号打断，数出来就多了一个。EINTR 的意思是什么也没有做：这个套接字不在队列里，循环却接着去连下一个，" +
        "还是把它数了进去。应当用同一个套接字，再调用一次。",
    },
  },
  "refused-is-none": {
    title: { en: "Says 0 where nobody listens", zh: "没人监听也说是 0" },
    explanation: {
      en:
        "Nobody listened, and the function returned a number as if there were a queue and it were full. A queue without " +
        "room and no queue at all are two things: EAGAIN is an answer, ECONNREFUSED and ENOENT go to the caller.",
      zh:
        "没有人监听，函数却返回了一个数，好像有个队列而且满了。队列没有空位，和根本没有队列，是两回事：" +
        "EAGAIN 是答案，ECONNREFUSED 和 ENOENT 要交给调用者。",
    },
  },
};
