import { answerLimit } from "../driver/receive.ts";
import type { Exit } from "../subject/exit-of.ts";
import type { Quiet, Transcript } from "../transcript.ts";
import type { Diagnosis, Difference } from "../verdict.ts";
import { endedItself, faultOfExit } from "./exit-faults.ts";
import { floodsTheClient, tooMuchMemory } from "./limit-faults.ts";
import { quietsOf } from "./quiet.ts";
import { unlike } from "./same.ts";

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
        `It sleeps in ${quiet.blockedIn}, and is not to be found at the address that it was given. Has it ` +
        "bound exactly that one, without an error? And has it called listen, unless it takes datagrams?",
      zh: `它停在系统调用 ${quiet.blockedIn} 里，而给它的地址上找不到它。` +
        "bind 的是不是正好这个地址，成功了没有？不是收数据报的服务器，listen 又调用了没有？",
    },
  };
}

function faultOfQuiet(quiet: Quiet, output: string): Diagnosis | null {
  switch (quiet.why) {
    case "silence":
      return saysNothingMore(quiet.blockedIn);
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

function saysNothingMore(blockedIn: string): Diagnosis {
  // A handler has never called this one: it is the runtime's.
  const inLoop = blockedIn === "epoll_wait";
  const en = inLoop ? " (where a program waits for the next event)" : "";
  const zh = inLoop ? "（程序在这里等下一个事件）" : "";
  return {
    id: "silence",
    title: { en: "The attempt says nothing more", zh: "作答不再说话" },
    explanation: {
      en:
        `It sleeps in ${blockedIn}${en}, the client waits for it, and nothing will wake either of them.`,
      zh: `它停在系统调用 ${blockedIn} 里${zh}，客户端在等它，谁也不会被唤醒。`,
    },
  };
}

function floods(transcript: Transcript): boolean {
  return transcript.kind === "sockets" &&
    transcript.observations.some((seen) =>
      seen?.saw === "received" && seen.bytes.length >= answerLimit
    );
}
