import type { Mistake } from "@ipcbook/checker";
import { wrongAnswers as ofHandlers } from "../increment/wrong-answers.ts";
import { wrongBytes } from "../increment/wrong-bytes.ts";

/** The client is served, and gets another byte than it should, whatever the family of the socket. */
export const wrongAnswers: Readonly<Record<string, Mistake>> = {
  "answers-first": {
    title: { en: "Answers before it reads", zh: "还没读就回答" },
    explanation: {
      en:
        "The client sent 41 and got 01: the answer was made from an array in which nothing lay yet but 0. What the " +
        "client sends is in the array when recv() or read() has returned, and not before. First read, then add, then send.",
      zh:
        "客户端发了 41，收到的却是 01：算回答的时候，数组里还没有东西，只有 0。recv() 或 read() 返回了，客户端发的字节" +
        "才在数组里。先读，再加一，最后发送。",
    },
  },
  echoes: {
    title: { en: "Sends the byte back as it is", zh: "把字节原样送回" },
    explanation: {
      en:
        "The client sent 41 and got 41 again; it waits for 42. byte[0] + 1 by itself changes nothing in the array: " +
        "the sum has to be stored where send() takes it from, as in byte[0] += 1.",
      zh:
        "客户端发了 41，收到的还是 41，它等的是 42。光写 byte[0] + 1，数组里什么也没变：要把和存回去，" +
        "例如 byte[0] += 1，send() 发的才是它。",
    },
  },
  "seven-bits": wrongBytes["seven-bits"]!,
  clamps: wrongBytes["clamps"]!,
  "through-text": wrongBytes["through-text"]!,
  "decimal-text": ofHandlers["decimal-text"]!,
  "whole-buffer": ofHandlers["whole-buffer"]!,
};
