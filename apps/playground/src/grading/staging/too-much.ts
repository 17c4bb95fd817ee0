import { StageFault } from "@ipcbook/checker";
import { limits } from "./limits.ts";

/** The attempt is one file too many. */
export function tooManyFiles(): StageFault {
  return new StageFault("too-many-files", {
    en: "The submission has too many attempts",
    zh: "提交里的作答太多",
  }, {
    en: `${limits.files} files were read before it. Keep one attempt for each exercise.`,
    zh: `在它之前已经读了 ${limits.files} 个文件。每个练习请只留一个作答。`,
  });
}

/** With this attempt, they are too large together. */
export function tooMuch(): StageFault {
  return new StageFault("too-much", {
    en: "The attempts are too large together",
    zh: "所有作答加起来太大",
  }, {
    en:
      `A submission may have ${limits.bytes} bytes, and this file would be past that. Shorten it.`,
    zh: `一份提交的上限是 ${limits.bytes} 字节，加上这个文件就超过了。请缩短它。`,
  });
}
