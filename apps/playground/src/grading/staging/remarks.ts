import type { Text } from "@ipcbook/checker";
import { limits } from "./limits.ts";

/** What is said of files of a submission that are not looked at. */
export const remarks = {
  link: {
    en: "Not followed: it is a link. Hand in the file or folder itself.",
    zh: "这是链接，没有跟随。请提交文件或目录本身。",
  },
  name: {
    en: "Not looked at: its name has other characters than letters, digits and signs of ASCII. " +
      "Rename it.",
    zh: "没有查看：名字里有 ASCII 可见字符以外的字符。请改名。",
  },
  configuration: {
    en: "Not looked at: an attempt runs with the configuration of the book, and no other.",
    zh: "没有查看：作答只按本书的配置运行，不用别的配置。",
  },
  unreadable: {
    en: "Cannot read the folder. Check that you may read it.",
    zh: "读不了这个目录。请确认你有读权限。",
  },
  tooDeep: {
    en: `Not looked into: attempts lie at most ${limits.depth} names deep. Move them up.`,
    zh: `没有进入：作答最多位于 ${limits.depth} 层深处。请把它们往上移。`,
  },
  tooManyFolders: {
    en: `Not looked into: ${limits.folders} folders were. Hand in the attempts alone.`,
    zh: `没有进入：已经看过 ${limits.folders} 个目录。请只提交作答。`,
  },
  tooManyEntries: {
    en: "Not looked through: too much is in it. Attempts were looked for by their exact names. " +
      "Hand in the attempts alone.",
    zh: "没有逐一查看：里面的东西太多，只按确切的名字找了作答。请只提交作答。",
  },
  beside: {
    en: "Not looked at: there is a folder attempts/ beside it, and only that is taken.",
    zh: "没有查看：旁边有 attempts/ 目录，只取那里的作答。",
  },
  noAttempts: {
    en: "Nothing taken: this is a clone of ipcbook without attempts/, which Git ignores there. " +
      "Hand in the folder attempts/ itself.",
    zh: "什么也没取：这是 ipcbook 的克隆，却没有 attempts/（Git 在那里忽略它）。" +
      "请直接提交 attempts/ 目录。",
  },
  unknown: (meant: string | undefined): Text =>
    meant === undefined
      ? {
        en: "Not looked at: there is no exercise of this name. An attempt is one file, and takes " +
          "nothing from beside it.",
        zh: "没有查看：没有叫这个名字的练习。作答只有一个文件，不能引用旁边的文件。",
      }
      : {
        en: `Not looked at: there is no exercise of this name. Did you mean ${meant}?`,
        zh: `没有查看：没有叫这个名字的练习。你是想写 ${meant} 吗？`,
      },
  second: (taken: string, exercise: string): Text => ({
    en: `Not looked at: ${taken} is the attempt at ${exercise} that was taken. Keep one of them.`,
    zh: `没有查看：${exercise} 取的是 ${taken}。请只留一个。`,
  }),
  others: (count: number): Text => ({
    en: `Not looked at: ${count} more that ${count === 1 ? "is no attempt" : "are no attempts"}.`,
    zh: `没有查看：另有 ${count} 个不是作答的文件。`,
  }),
  more: (count: number): Text => ({
    en: `${count} more ${count === 1 ? "remark was" : "remarks were"} left out.`,
    zh: `另有 ${count} 条说明略去。`,
  }),
} as const;
