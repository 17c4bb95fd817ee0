import type { Observation, SocketTranscript } from "../transcript.ts";
import type { Diagnosis, Difference } from "../verdict.ts";
import { unlike } from "./same.ts";

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
