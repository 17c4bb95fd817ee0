import { defineExercise, type Exercise } from "@ipcbook/checker";
import { mistakes } from "../increment/mistakes.ts";
import { protocol } from "../increment/protocol.ts";

/** `unix-increment`: the chapter's server1, behind a Unix socket. */
export const exercise: Exercise = defineExercise({
  ...protocol,
  id: "unix-increment",
  family: "unix",
  title: { en: "The next byte, over a Unix socket", zh: "Unix 套接字上的加一服务器" },
  mistakes: {
    ...mistakes,
    "removes-the-path": {
      title: { en: "Removes the socket's path", zh: "删掉了套接字的路径" },
      explanation: {
        en: "The first client is served; the next one's connect() fails with ENOENT. The path is " +
          "the name of the listening socket, not of this client's connection: without it the " +
          "server still listens, but nobody finds it any more. Remove it when the server ends.",
        zh:
          "第一个客户端得到了服务，下一个的 connect() 却以 ENOENT 失败。这个路径是监听套接字的名字，" +
          "不属于眼前这条连接：删掉之后，服务器还在监听，却再也没人找得到它。等服务器退出时再删。",
      },
    },
  },
  alternatives: ["big-buffer", "ends-first", "promise-chain", "streams"],
});
