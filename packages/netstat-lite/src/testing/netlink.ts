import { AF_NETLINK, type Backend, directBackend, faulty, setBackend } from "@ipcbook/syscalls";

/** Runs `run` on a machine that has no netlink. */
export function withoutNetlink<T>(run: () => T): T {
  const EPROTONOSUPPORT = 93;
  let errno = 0;
  return withBackend({
    call(name, args) {
      const refused = name === "socket" && args[0] === AF_NETLINK;
      const result = refused ? -1 : directBackend.call(name, args);
      errno = refused ? EPROTONOSUPPORT : directBackend.errno();
      return result;
    },
    errno: () => errno,
  }, run);
}

/** Runs `run` where netlink refuses each request with the error `code`. */
export function withRefusal<T>(code: string, run: () => T): T {
  const fault = { calls: ["send"], nth: "every", fault: { error: code } } as const;
  return withBackend(faulty(directBackend, [fault]), run);
}

/** Runs `run` with a kernel that gives `answers`, one each recv(2). */
export function withAnswers<T>(answers: Uint8Array[], run: () => T): T {
  const EAGAIN = 11;
  const left = [...answers];
  let empty = false;
  return withBackend({
    call(name, args) {
      if (name !== "recv") {
        return name === "send" ? Number(args[2]) : directBackend.call(name, args);
      }
      const answer = left.shift();
      empty = answer === undefined;
      if (empty) return -1;
      const into = args[1] as Uint8Array;
      into.set(answer!.subarray(0, into.length));
      return answer!.length;
    },
    errno: () => empty ? EAGAIN : directBackend.errno(),
  }, run);
}

function withBackend<T>(backend: Backend, run: () => T): T {
  const before = setBackend(backend);
  let result: T | undefined;
  try {
    result = run();
    return result instanceof Promise ? result.finally(() => setBackend(before)) as T : result;
  } finally {
    if (!(result instanceof Promise)) setBackend(before);
  }
}
