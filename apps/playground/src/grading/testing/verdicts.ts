import type { Transcript, Verdict } from "@ipcbook/checker";

/** A verdict: a pass, but for what is given. */
export function makeVerdict(found: Partial<Verdict> = {}): Verdict {
  return {
    exercise: "unix-increment",
    verdict: "pass",
    conversations: 214,
    durationMs: 143.4,
    seed: 7,
    runtime: "deno",
    tier: "strong",
    diagnosis: null,
    difference: null,
    output: "",
    calls: [],
    reason: null,
    ...found,
  };
}

/** One byte came back as it was. */
export function makeFailure(found: Partial<Verdict> = {}): Verdict {
  return makeVerdict({
    verdict: "fail",
    conversations: 1,
    diagnosis: {
      id: "echoes",
      title: { en: "Sends back the byte that came", zh: "原样送回了收到的字节" },
      explanation: {
        en: "The client sends 0x41 and gets 0x41. Nothing is added between the read and the write.",
        zh: "客户端发来 0x41，收到的还是 0x41。读和写之间没有加一。",
      },
    },
    difference: {
      conversation: {
        id: "one-byte",
        title: { en: "One byte, its answer, and the end", zh: "一个字节，一个回答，然后结束" },
        conversation: {
          kind: "sockets",
          steps: [
            { do: "connect", on: "A" },
            { do: "send", on: "A", bytes: [0x41] },
            { do: "receive", on: "A" },
          ],
        },
      },
      reference: answer(0x42),
      attempt: answer(0x41),
      after: 0,
    },
    ...found,
  });
}

/** A call that gave back the wrong number; no mistake is known that does the same. */
export function makeWrongCall(found: Partial<Verdict> = {}): Verdict {
  return makeVerdict({
    exercise: "byte-order",
    verdict: "fail",
    difference: {
      conversation: {
        id: "htons-9734",
        title: { en: "the chapter's port", zh: "书中的端口" },
        conversation: { kind: "call", name: "htons", args: [9734] },
      },
      reference: { kind: "call", outcome: { returned: "1574" } },
      attempt: { kind: "call", outcome: { returned: "9734" } },
      after: 0,
    },
    ...found,
  });
}

/** Twice no verdict. */
export function makeInconclusive(found: Partial<Verdict> = {}): Verdict {
  return makeVerdict({
    verdict: "inconclusive",
    reason: {
      en: "A difference was seen once, and not again.",
      zh: "有一次出现了不同，再试时没有重现。",
    },
    ...found,
  });
}

function answer(byte: number): Transcript {
  return {
    kind: "sockets",
    observations: [{ saw: "connected" }, null, { saw: "received", bytes: [byte], then: "end" }],
  };
}
