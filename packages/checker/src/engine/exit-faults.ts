import { fault, lastWord } from "../runner/job.ts";
import type { Exit } from "../subject/exit-of.ts";
import type { Text } from "../text.ts";
import type { Diagnosis } from "../verdict.ts";
import { tooMuchMemory, tooMuchOutput, tooMuchTime } from "./limit-faults.ts";

/** The attempt does not parse, or what it imports is not there. */
export function cannotImport(message: string): Diagnosis {
  const ours = /(?:Import "|Cannot find package ')(@ipcbook\/[^"']+)/.exec(message)?.[1];
  const line = `import type { … } from ${JSON.stringify(ours)}`;
  return {
    id: "cannot-import",
    title: { en: "The attempt cannot be imported", zh: "作答无法导入" },
    explanation: ours === undefined ? { en: message, zh: message } : {
      en:
        `An attempt at this exercise can't load ${ours}. For a type alone, write ${line}: that is ` +
        "taken away before the attempt runs. What else it needs it is given, or its starter imports.",
      zh: `这个练习的作答加载不了 ${ours}。如果只要类型，请写 ${line}，它在运行之前就会去掉。` +
        "其他要用的东西，要么作为参数传进来，要么起始代码已经导入了。",
    },
  };
}

/** What an exit with one of the harness's own statuses, or by a limit, stands for. */
export function faultOfExit(exit: Exit, output: string): Diagnosis | null {
  const last = tail(output);
  switch (exit.code) {
    case fault.cannotImport:
      return cannotImport(last);
    case fault.missingExport:
      return {
        id: "missing-export",
        title: {
          en: `The attempt does not export ${lastLine(last)}`,
          zh: `作答没有导出 ${lastLine(last)}`,
        },
        explanation: {
          en: `The checker looks for an export with exactly this name: export function ${
            lastLine(last)
          }(…).`,
          zh: `检查器按这个名字找导出，一个字母也不能差：export function ${lastLine(last)}(…)。`,
        },
      };
    case fault.wrongExport:
      return {
        id: "wrong-export",
        title: { en: "An export is not a function", zh: "导出的不是函数" },
        explanation: {
          en: `The export ${lastLine(last)} cannot be called.`,
          zh: `导出的 ${lastLine(last)} 不能调用。`,
        },
      };
    case fault.handlerThrew:
      return {
        id: "handler-threw",
        title: { en: "The handler threw", zh: "处理函数抛出了异常" },
        explanation: {
          en: `An error that nobody catches ends the server:\n${last}`,
          zh: `没人接住的异常会结束整个服务器：\n${last}`,
        },
      };
    case fault.serverThrew:
      return {
        id: "server-threw",
        title: { en: "The server threw", zh: "服务器抛出了异常" },
        explanation: {
          en: `An error that nobody catches ends the server, and all its clients with it:\n${last}`,
          zh: `没人接住的异常会结束服务器，所有客户端也随之断开：\n${last}`,
        },
      };
    case fault.uncaught:
      return isInterrupted(last) ? callNotAwaited(last) : {
        id: "uncaught",
        title: { en: "An error was never caught", zh: "有异常始终没被捕获" },
        explanation: {
          en: `It ended the process:\n${last}`,
          zh: `它结束了进程：\n${last}`,
        },
      };
  }
  if (exit.signal === "SIGPIPE") return killedBySigpipe;
  if (exit.signal === "SIGXFSZ") return tooMuchOutput;
  if (exit.signal === "SIGXCPU" || exit.signal === "SIGKILL") return tooMuchTime;
  if (/out of memory|memory allocation of \d+ bytes failed/i.test(output)) return tooMuchMemory;
  return null;
}

/** A read or a write of `@ipcbook/conn` ends like this where its connection is closed meanwhile, on Deno and on Node. */
function isInterrupted(message: string): boolean {
  return /\bInterrupted: /.test(message);
}

/** Which of the answer, the error and the end comes first is a race; this is what they all come from. */
function callNotAwaited(message: string): Diagnosis {
  return {
    id: "call-not-awaited",
    title: {
      en: "A connection was closed while a call on it was going on",
      zh: "连接上的调用还没完成，连接就关闭了",
    },
    explanation: {
      en:
        "read() and write() only begin, and give a promise; the bytes are there, or gone, when it resolves. Is an await " +
        `missing? The call was broken off by close(), and nobody was there to catch its error, which ended the process:\n${message}`,
      zh:
        "调用 read() 和 write() 只是开始做，返回的是 promise；它兑现了，字节才算读到了或写出去了。是不是少了 await？" +
        `这次调用被 close() 打断，抛出的错误没有人接，进程就结束了：\n${message}`,
    },
  };
}

const killedBySigpipe: Diagnosis = {
  id: "killed-by-sigpipe",
  title: { en: "SIGPIPE killed the process", zh: "进程被 SIGPIPE 杀死" },
  explanation: {
    en:
      "It wrote to a connection whose other end has gone. The kernel then sends SIGPIPE, which ends the " +
      "process unless it is ignored; with MSG_NOSIGNAL, send(2) fails with EPIPE instead.",
    zh:
      "它向一个对方已经离开的连接写数据，内核于是发来 SIGPIPE，没有忽略这个信号的进程就会被结束。" +
      "send(2) 加上 MSG_NOSIGNAL，得到的就只是 EPIPE 错误。",
  },
};

/** An exit that nothing else is known of. */
export function endedItself(exit: Exit): Diagnosis {
  return {
    id: "exits",
    title: { en: "The attempt ends the process", zh: "作答结束了进程" },
    explanation: {
      en: `The process ended with ${
        statusOf(exit).en
      }, and whoever connects after that is refused.`,
      zh: `进程以${statusOf(exit).zh}结束，之后的连接都会被拒绝。`,
    },
  };
}

/** How a process ended, in words. */
export function statusOf(exit: Exit): Text {
  return exit.signal === null
    ? { en: `status ${exit.code}`, zh: `状态码 ${exit.code} ` }
    : { en: `signal ${exit.signal}`, zh: `信号 ${exit.signal} ` };
}

/** The end of the output, where the harness has put its message. */
function tail(output: string): string {
  const text = output.slice(output.lastIndexOf(lastWord) + 1).trimEnd();
  return text.length > 2000 ? `…${text.slice(-2000)}` : text;
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf("\n") + 1);
}
