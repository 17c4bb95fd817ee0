import type { Backend } from "../backend.ts";
import { calls } from "../calls.ts";
import { errnoNumber } from "../errno.ts";
import { readCall, writeResult } from "./arguments.ts";
import { answer, type Channel, waitForQuestion } from "./channel.ts";
import { isWithinBuffers } from "./is-within-buffers.ts";
import { readText, writeText } from "./text.ts";

/**
 * Waits for the next question and answers it: a call with what `backend` gives, a text with what
 * `reply` gives. A call that would make libc look outside of its buffers fails with `EFAULT`.
 */
export function answerNext(
  channel: Channel,
  backend: Backend,
  reply: (text: string) => string,
): void {
  if (waitForQuestion(channel) === "text") {
    writeText(channel, reply(readText(channel)));
  } else {
    const call = readCall(channel);
    if (call === null || !isWithinBuffers(calls[call.name].takes, call.args)) {
      writeResult(channel, { result: -1, errno: errnoNumber("EFAULT") }, null);
    } else {
      const result = backend.call(call.name, call.args);
      writeResult(channel, { result, errno: result === -1 ? backend.errno() : 0 }, call);
    }
  }
  answer(channel);
}
