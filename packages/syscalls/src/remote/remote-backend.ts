import type { Backend } from "../backend.ts";
import { readResult, writeCall } from "./arguments.ts";
import { ask, type Channel } from "./channel.ts";

/**
 * A backend whose calls another thread makes, behind `channel`. It blocks until they are made, so that
 * blocking calls block, as in C.
 *
 * @throws {RangeError} if the buffers of a call are larger than the channel can be: 64 MiB.
 */
export function remoteBackend(channel: Channel): Backend {
  let errno = 0;
  return {
    call(name, args) {
      writeCall(channel, name, args);
      ask(channel, "call");
      const answer = readResult(channel, name, args);
      errno = answer.errno;
      return answer.result;
    },
    errno: () => errno,
  };
}
