import { answerLimit } from "../driver/receive.ts";
import { fault, lastWord } from "../runner/job.ts";
import type { Exit } from "../subject/subject.ts";
import type { Text } from "../text.ts";
import type { Observation, Quiet, SocketTranscript, Transcript } from "../transcript.ts";
import type { Diagnosis, Difference } from "../verdict.ts";
import { floodsTheClient, tooMuchMemory, tooMuchOutput, tooMuchTime } from "./limit-faults.ts";
import { quietsOf } from "./quiet.ts";
import { unlike } from "./same.ts";

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
      return {
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

/** The general name of a behaviour that no mistake of the exercise has, if there is one. */
export function faultOfEnd(
  { attempt, reference, conversation: { conversation } }: Difference,
  exit: Exit | null,
  output: string,
): Diagnosis | null {
  if (exit) return faultOfExit(exit, output) ?? endedItself(exit);
  if (floods(attempt)) return floodsTheClient;
  for (const quiet of quietsOf(unlike(attempt, reference, conversation))) {
    const found = faultOfQuiet(quiet, output);
    if (found) return found;
  }
  return null;
}

/** A server that should listen, and does not. */
export function faultOfStart(quiet: Quiet): Diagnosis | null {
  if (quiet.why !== "silence") return faultOfQuiet(quiet, "");
  return {
    id: "not-listening",
    title: { en: "The server does not listen at its address", zh: "服务器没有在给定的地址上监听" },
    explanation: {
      en:
        `It sleeps in ${quiet.blockedIn}, and nobody listens at the address that it was given. Has it ` +
        "bound exactly that one, and called listen?",
      zh: `它停在系统调用 ${quiet.blockedIn} 里，而给它的地址上没有人监听。` +
        "bind 的是不是正好这个地址？listen 调用了没有？",
    },
  };
}

function faultOfQuiet(quiet: Quiet, output: string): Diagnosis | null {
  switch (quiet.why) {
    case "silence":
      return {
        id: "silence",
        title: { en: "The attempt says nothing more", zh: "作答不再说话" },
        explanation: {
          en: `It sleeps in ${quiet.blockedIn}, the client waits for it, and nothing will wake ` +
            "either of them.",
          zh: `它停在系统调用 ${quiet.blockedIn} 里，客户端在等它，谁也不会被唤醒。`,
        },
      };
    case "spinning":
      return {
        id: "spinning",
        title: { en: "The attempt spins", zh: "作答在空转" },
        explanation: {
          en: "It burns processor time and never answers. Look for a loop whose condition " +
            "cannot change, or one that goes on after the end of the stream (null, or 0 from recv).",
          zh: "它一直占用处理器，却不回答。请检查条件永远不变的循环，" +
            "或者读到流的末尾（null，recv 则返回 0）之后还在继续的循环。",
        },
      };
    case "late":
      return {
        id: "late",
        title: { en: "The attempt does not get done", zh: "作答迟迟没有结束" },
        explanation: {
          en:
            `It still wakes again and again, but after ${quiet.afterMs} ms it had not done what ` +
            "the reference does at once.",
          zh: `它还在一次次醒来，但过了 ${quiet.afterMs} 毫秒，仍没有做到参考实现立刻做到的事。`,
        },
      };
    case "memory":
      return tooMuchMemory;
    case "exit":
      return faultOfExit(quiet, output) ?? endedItself(quiet);
    case "returned":
    case "threw":
      return null;
  }
}

/** What a client threw where the reference did something else. */
export function faultOfThrow(
  { attempt, reference, conversation: { conversation } }: Difference,
): Diagnosis | null {
  if (attempt.kind !== "sockets" || reference.kind !== "sockets") return null;
  const { observations } = unlike(attempt, reference, conversation) as SocketTranscript;
  const place = observations.findIndex((seen) => threwAt(seen) !== null);
  const code = threwAt(observations[place] ?? null);
  if (code === null) return null;
  const wanted = threwAt(reference.observations[place] ?? null);
  // It leaves something behind as it throws, or does something before.
  if (code === wanted) return null;
  return wanted === null
    ? {
      id: "client-threw",
      title: { en: `The client threw ${code}`, zh: `客户端抛出了 ${code}` },
      explanation: {
        en:
          "Nobody caught it in the attempt, so the function is over before it has returned anything.",
        zh: "作答里没有接住这个异常，函数还没有返回值就结束了。",
      },
    }
    : {
      id: "threw-another",
      title: {
        en: `The client threw ${code}, and not ${wanted}`,
        zh: `客户端抛出的是 ${code}，不是 ${wanted}`,
      },
      explanation: {
        en:
          `A call failed with ${wanted}. Whoever calls the function looks at the code of the error, so it ` +
          "has to come out as it came: not another error in its place, and not that of a later call.",
        zh:
          `有个调用以 ${wanted} 失败。调用这个函数的人要看错误的 code，所以它该原样抛出来：不要换成别的错误，` +
          "也不要被后面调用的错误盖住。",
      },
    };
}

function threwAt(seen: Observation | null): string | null {
  return seen?.saw === "finished" && seen.how.why === "threw" ? seen.how.code : null;
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

function endedItself(exit: Exit): Diagnosis {
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

function floods(transcript: Transcript): boolean {
  return transcript.kind === "sockets" &&
    transcript.observations.some((seen) =>
      seen?.saw === "received" && seen.bytes.length >= answerLimit
    );
}

/** The end of the output, where the harness has put its message. */
function tail(output: string): string {
  const text = output.slice(output.lastIndexOf(lastWord) + 1).trimEnd();
  return text.length > 2000 ? `…${text.slice(-2000)}` : text;
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf("\n") + 1);
}
