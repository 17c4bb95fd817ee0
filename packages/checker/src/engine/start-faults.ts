import type { NotReady } from "../subject/ready.ts";
import type { Exit } from "../subject/exit-of.ts";
import type { Diagnosis } from "../verdict.ts";
import { faultOfExit, statusOf } from "./exit-faults.ts";
import { tooMuchMemory } from "./limit-faults.ts";

/** Why an attempt never came as far as a conversation. */
export function faultAtStart(
  problem: Exclude<NotReady, { why: "starved" }>,
  output: string,
): Diagnosis {
  switch (problem.why) {
    case "exit":
      return faultOfExit(problem.exit, output) ?? endedAtImport(problem.exit);
    case "spinning":
      return {
        id: "spins-at-import",
        title: { en: "The attempt spins while it is imported", zh: "作答在导入时空转" },
        explanation: {
          en: "It burns processor time and never gets as far as its exports. Look for a loop " +
            "outside of any function.",
          zh: "它一直占用处理器，始终没有执行到导出的地方。请检查写在函数之外的循环。",
        },
      };
    case "silence":
      return {
        id: "hangs-at-import",
        title: { en: "The attempt never finishes importing", zh: "作答一直没有导入完" },
        explanation: {
          en:
            `All its threads sleep (in ${problem.blockedIn}) and nothing will wake them. Look for ` +
            "an await outside of any function.",
          zh: `它的所有线程都在睡眠（停在 ${problem.blockedIn}），也没有什么会唤醒它们。` +
            "请检查写在函数之外的 await。",
        },
      };
    case "memory":
      return tooMuchMemory;
    case "late":
      return {
        id: "late-at-import",
        title: { en: "The attempt was not ready in time", zh: "作答没有及时就绪" },
        explanation: {
          en: `After ${Math.round(problem.afterMs)} ms it still was not listening.`,
          zh: `过了 ${Math.round(problem.afterMs)} 毫秒，它还没有开始监听。`,
        },
      };
  }
}

function endedAtImport(exit: Exit): Diagnosis {
  return {
    id: "exits-at-import",
    title: {
      en: "The attempt ends the process while it is imported",
      zh: "作答在导入时就结束了进程",
    },
    explanation: {
      en: `The process ended with ${statusOf(exit).en} before anything was exported. ` +
        "Take the exit out: the checker ends the process itself.",
      zh: `还没有导出任何东西，进程就以${
        statusOf(exit).zh
      }结束了。请去掉退出的语句，进程由检查器来结束。`,
    },
  };
}
