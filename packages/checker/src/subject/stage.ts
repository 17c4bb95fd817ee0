import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from "node:fs";
import type { Text } from "../text.ts";

/** The most that an attempt may hold, in bytes. */
export const attemptLimit: number = 256 * 1024;

/** An attempt that can't be run as it is, and what to say about it. */
export class StageFault extends Error {
  /** Its class. */
  override name = "StageFault";
  /** What tells the faults apart: "not-a-file", "too-large" and so on. */
  readonly id: string;
  /** What is wrong. */
  readonly title: Text;
  /** Why, and what to do about it. */
  readonly explanation: Text;

  constructor(id: string, title: Text, explanation: Text) {
    super(title.en);
    this.id = id;
    this.title = title;
    this.explanation = explanation;
  }
}

/** How `readAttempt` reads. */
export interface ReadOptions {
  /**
   * Takes no file that has a second name. A hard link reads what its other name may not be reached
   * through; the learner's own desk may have one, a submission has no need of it.
   */
  oneLink?: boolean;
  /** What the file is called in a fault, where its path says nothing to the reader. */
  name?: string;
}

/**
 * Reads an attempt as one reads a file that a stranger has named: never through a link, never from a
 * pipe or a device, never more than `attemptLimit`.
 *
 * @throws {StageFault} if it is not a regular file, too large, empty, or not UTF-8.
 */
export function readAttempt(path: string, options: ReadOptions = {}): string {
  const name = options.name ?? path;
  let fd: number;
  try {
    // Before the open: opening a device can already do something.
    const kind = lstatSync(path);
    if (!kind.isFile()) throw notAFile(name);
    // O_NONBLOCK, or a FIFO put there in between would hold us for ever.
    fd = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    if (error instanceof StageFault) throw error;
    throw unreadable(name, error);
  }
  try {
    const stat = fstatSync(fd);
    if (!stat.isFile()) throw notAFile(name);
    if (options.oneLink && stat.nlink !== 1) throw otherNames(name);
    if (stat.size > attemptLimit) throw tooLarge(stat.size);
    const text = decode(readBytes(fd, name));
    if (text.trim() === "") throw empty();
    return text;
  } finally {
    closeSync(fd);
  }
}

/** All bytes of the file, which may grow while it is read: never more than the limit. */
function readBytes(fd: number, name: string): Uint8Array {
  const bytes = new Uint8Array(attemptLimit + 1);
  let length = 0;
  try {
    for (;;) {
      const count = readSync(fd, bytes, length, bytes.length - length, null);
      length += count;
      if (length > attemptLimit) throw tooLarge(length);
      if (count === 0) return bytes.subarray(0, length);
    }
  } catch (error) {
    if (error instanceof StageFault) throw error;
    throw unreadable(name, error);
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new StageFault("not-utf8", {
      en: "The file is not text in UTF-8",
      zh: "文件不是 UTF-8 文本",
    }, {
      en: "It holds bytes that are no UTF-8. Save it again with the encoding UTF-8.",
      zh: "文件里有不合 UTF-8 的字节。请以 UTF-8 编码重新保存。",
    });
  }
}

function otherNames(name: string): StageFault {
  return new StageFault("other-names", {
    en: "The file has another name elsewhere",
    zh: "这个文件在别处还有一个名字",
  }, {
    en: `${name} is a hard link, so it may be somebody else's file. Put a copy there instead.`,
    zh: `${name} 是硬链接，可能是别人的文件。请改放一份副本。`,
  });
}

function notAFile(path: string): StageFault {
  return new StageFault("not-a-file", {
    en: "The attempt is not a regular file",
    zh: "作答不是普通文件",
  }, {
    en: `${path} is a folder, a link or a device. Put the attempt itself there.`,
    zh: `${path} 是目录、链接或设备。请把作答文件本身放在这里。`,
  });
}

function unreadable(path: string, error: unknown): StageFault {
  const code = String((error as { code?: unknown }).code ?? error);
  const fault = new StageFault("unreadable", {
    en: "The attempt cannot be read",
    zh: "读不到作答文件",
  }, {
    en: `Opening ${path} failed with ${code}. Check that it exists and that you may read it.`,
    zh: `打开 ${path} 失败（${code}）。请确认文件存在，并且你有读权限。`,
  });
  // For whom it matters whether this machine has failed and not the file.
  fault.cause = error;
  return fault;
}

function tooLarge(size: number): StageFault {
  return new StageFault("too-large", {
    en: "The attempt is too large",
    zh: "作答文件太大",
  }, {
    en: `It has ${size} bytes; an attempt may have ${attemptLimit}.`,
    zh: `文件有 ${size} 字节，上限是 ${attemptLimit} 字节。`,
  });
}

function empty(): StageFault {
  return new StageFault("empty", {
    en: "The file is empty",
    zh: "文件是空的",
  }, {
    en: "Nothing is in it, so nothing is exported. `ipcbook reset` brings the starter back.",
    zh: "文件里什么也没有，也就没有导出。用 `ipcbook reset` 可以取回起始代码。",
  });
}
