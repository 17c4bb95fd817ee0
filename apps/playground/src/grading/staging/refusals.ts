import type { Text } from "@ipcbook/checker";

/** What is said of an argument, or of something in a folder of submissions, that is no submission. */
export const refusals = {
  missing: {
    en: "Cannot grade it: there is no such folder. Check the path.",
    zh: "无法评分：没有这个目录。请检查路径。",
  },
  file: {
    en: "Cannot grade it: it is a file. A submission is a folder with attempts in it.",
    zh: "无法评分：这是文件。一份提交应当是装着作答的目录。",
  },
  archive: {
    en: "Cannot grade it: it is an archive. Unpack it into a folder of its own first.",
    zh: "无法评分：这是压缩包。请先解压到单独的目录。",
  },
  link: {
    en: "Cannot grade it: it is a link. Name the folder itself.",
    zh: "无法评分：这是链接。请直接给出目录本身。",
  },
  special: {
    en: "Cannot grade it: it is neither a folder nor a file. Remove it.",
    zh: "无法评分：它既不是目录，也不是文件。请把它移走。",
  },
  empty: {
    en: "Cannot grade it: the folder is empty. Ask for the attempts again.",
    zh: "无法评分：目录是空的。请让对方重新提交。",
  },
  noSubmission: {
    en: "Cannot grade it: there is no submission in it. Name a folder of attempts, or a folder " +
      "with one such folder for each learner.",
    zh: "无法评分：里面没有提交。请给出装着作答的目录，或者每位学习者一个子目录的目录。",
  },
  tooMany: {
    en:
      "Cannot grade it: too much is in it for a folder of submissions. Name the folders one by one.",
    zh: "无法评分：作为存放提交的目录，里面的东西太多。请逐个给出目录。",
  },
  again: (first: string): Text => ({
    en: `Graded once only: it is the same folder as ${first}.`,
    zh: `只评一次：它和 ${first} 是同一个目录。`,
  }),
  unreadable: (code: string): Text => ({
    en: `Cannot grade it: opening the folder failed with ${code}. Check that you may read it.`,
    zh: `无法评分：打开目录失败（${code}）。请确认你有读权限。`,
  }),
} as const;
