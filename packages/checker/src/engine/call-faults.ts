import { aPromise } from "../runner/literal.ts";
import type { Diagnosis, Difference } from "../verdict.ts";

/** What a function returned where its value was wanted. */
export function faultOfCall({ attempt }: Difference): Diagnosis | null {
  if (attempt.kind !== "call" || !("returned" in attempt.outcome)) return null;
  if (attempt.outcome.returned !== aPromise) return null;
  return {
    id: "returns-a-promise",
    title: { en: "Returns a Promise, not the value", zh: "返回的是 Promise，不是值" },
    explanation: {
      en:
        "Whoever calls this function gets a Promise, which may hold a value later, and can't go on with " +
        "that. A function marked async returns one, whatever its return statement says. There is nothing to wait " +
        "for here: let the function return the value itself.",
      zh:
        "调用这个函数的人拿到的是 Promise，值要以后才有，眼下什么也做不了。带 async 的函数，不管 return " +
        "后面写的是什么，返回的总是 Promise。这里没有什么要等的：请直接返回值。",
    },
  };
}
