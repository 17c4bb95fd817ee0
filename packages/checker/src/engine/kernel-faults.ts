import type { Fact } from "../conversation.ts";
import type { Aftermath, Observation } from "../transcript.ts";
import type { Diagnosis, Difference } from "../verdict.ts";
import { unlike } from "./same.ts";

/** What the kernel shows of an attempt and no client sees, where that is what differs first. */
export function faultInKernel(
  { attempt, reference, conversation: { conversation } }: Difference,
): Diagnosis | null {
  if (attempt.kind === "aftermath" && reference.kind === "aftermath") {
    return isMore(attempt, reference) ? keepsSockets : null;
  }
  const differs = unlike(attempt, reference, conversation);
  if (differs.kind !== "sockets" || reference.kind !== "sockets") return null;
  const place = differs.observations.findIndex((seen) => seen !== null);
  return faultAt(differs.observations[place], reference.observations[place]);
}

function faultAt(seen?: Observation | null, wanted?: Observation | null): Diagnosis | null {
  if (seen?.saw === "finished" && wanted?.saw === "finished") {
    // What it returned or threw tells more than what it left behind.
    const isDone = JSON.stringify(seen.how) === JSON.stringify(wanted.how);
    return isDone && seen.left > wanted.left ? leavesSockets(seen.left - wanted.left) : null;
  }
  if (seen?.saw !== "kernel" || wanted?.saw !== "kernel") return null;
  if (seen.facts.activity === "busy" && wanted.facts.activity === "asleep") return neverSleeps;
  const counts: readonly Fact[] = ["sockets", "accepted", "close-wait"];
  const hasMore = (fact: Fact) => Number(seen.facts[fact]) > Number(wanted.facts[fact]);
  return counts.some(hasMore) ? keepsSockets : null;
}

function isMore(one: Aftermath, other: Aftermath): boolean {
  return one.descriptorsLeft > other.descriptorsLeft || one.closeWait > other.closeWait;
}

function leavesSockets(count: number): Diagnosis {
  return {
    id: "leaves-sockets",
    title: { en: "The function leaves sockets open", zh: "函数结束了，还有套接字没关" },
    explanation: {
      en:
        `The function is over, with the right outcome, and so many sockets of its own are still open: ${count}. A ` +
        "descriptor is open until it is closed. Look at the ways out that are rarely taken: an error, a signal.",
      zh:
        `函数结束了，结果也对，自己打开的套接字却还有 ${count} 个没关。描述符不关闭，就一直开着。` +
        "请检查平时走不到的出路：出错的时候，来了信号的时候。",
    },
  };
}

const keepsSockets: Diagnosis = {
  id: "keeps-sockets",
  title: { en: "Keeps sockets that nobody needs", zh: "留着没人要的套接字" },
  explanation: {
    en:
      "The clients saw nothing wrong, but the kernel shows more open sockets than there should be. Each way past " +
      "close() costs a descriptor, until accept() or socket() fails with EMFILE. shutdown() ends a " +
      "connection and gives nothing back.",
    zh:
      "客户端看不出问题，内核里打开的套接字却比应有的多。每一条绕过 close() 的路都要赔上一个描述符，直到 accept() 或 " +
      "socket() 以 EMFILE 失败。shutdown() 只结束连接，不归还描述符。",
  },
};

const neverSleeps: Diagnosis = {
  id: "never-sleeps",
  title: { en: "Burns processor time with nothing to do", zh: "无事可做，却占着处理器" },
  explanation: {
    en:
      "There was nothing to do, and the process did not sleep. A call that does not wait was made again at once " +
      "when it said that there is nothing yet (EAGAIN), or a wait returned each time for something that nobody dealt " +
      "with. Let a call sleep until there is something.",
    zh:
      "明明无事可做，进程却没有睡。要么是不等待的调用说了还没有（EAGAIN），马上又被调用一次；要么是等待的调用因为某件事" +
      "一再返回，而那件事始终没人处理。没有事的时候，要有一个调用能睡下去。",
  },
};
