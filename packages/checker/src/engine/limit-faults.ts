import type { Diagnosis } from "../verdict.ts";

/** A limit of the subject that the attempt ran into. */
export const floodsTheClient: Diagnosis = {
  id: "floods-the-client",
  title: { en: "The attempt never stops sending", zh: "作答没完没了地发送" },
  explanation: {
    en:
      "The client took 64 KiB of answer and gave up. Look for a write in a loop that does not end.",
    zh: "客户端收了 64 KiB 的回答，不再收了。请检查停不下来的循环里的写操作。",
  },
};

/** A limit of the subject that the attempt ran into. */
export const tooMuchOutput: Diagnosis = {
  id: "floods-output",
  title: { en: "The attempt prints without end", zh: "作答没完没了地输出" },
  explanation: {
    en:
      "It wrote more than 4 MiB to its output, or more than 128 MiB to everything together, and was ended " +
      "(SIGXFSZ). Look for a print or a write in a loop.",
    zh: "它的输出超过了 4 MiB，或者写出的数据总共超过了 128 MiB，进程被终止（SIGXFSZ）。" +
      "请检查循环里的打印或写入语句。",
  },
};

/** A limit of the subject that the attempt ran into. */
export const tooMuchTime: Diagnosis = {
  id: "too-much-time",
  title: { en: "The attempt used up its processor time", zh: "作答用完了处理器时间" },
  explanation: {
    en: "It burned the 20 seconds of processor time that it may have, and was ended.",
    zh: "它用完了 20 秒的处理器时间，进程被终止。",
  },
};

/** A limit of the subject that the attempt ran into. */
export const tooMuchMemory: Diagnosis = {
  id: "too-much-memory",
  title: { en: "The attempt holds too much memory", zh: "作答占用的内存太多" },
  explanation: {
    en:
      "Its heap may hold 256 MiB and the process 512 MiB; it wanted more. Look for what keeps growing.",
    zh: "堆的上限是 256 MiB，整个进程是 512 MiB，它还想要更多。请检查是什么在不断增长。",
  },
};
