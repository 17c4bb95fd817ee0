import type { Conversation, Diagnosis, Transcript, Verdict } from "@ipcbook/checker";
import { describe, expect, test } from "vitest";
import { en } from "../texts/en.ts";
import { zh } from "../texts/zh.ts";
import { coloured, plain } from "./style.ts";
import { renderVerdict } from "./verdict.ts";
import type { View } from "./view.ts";
import { widthOf } from "./width.ts";

const english: View = { language: "en", texts: en, style: plain, columns: 84 };
const chinese: View = { ...english, language: "zh", texts: zh };

/** The whole picture, as a terminal shows it. */
function picture(verdict: Verdict, view: View = english): string {
  return renderVerdict(verdict, view).map((line) => line.trimEnd()).join("\n");
}

function verdict(found: Partial<Verdict>): Verdict {
  return {
    exercise: "unix-increment",
    verdict: "fail",
    conversations: 1,
    durationMs: 143,
    seed: 7,
    runtime: "deno",
    tier: "default",
    diagnosis: null,
    difference: null,
    output: "",
    calls: [],
    reason: null,
    ...found,
  };
}

function differs(
  conversation: Conversation,
  attempt: Transcript,
  reference: Transcript,
  rest: Partial<Verdict> = {},
): Verdict {
  const title = { en: "One byte, its answer, and the end", zh: "一个字节，一个回答，然后结束" };
  return verdict({
    difference: {
      conversation: { id: "one-byte", title, conversation },
      attempt,
      reference,
      after: 0,
    },
    ...rest,
  });
}

const echoes: Diagnosis = {
  id: "echoes",
  title: { en: "Sends back the byte that came", zh: "原样送回了收到的字节" },
  explanation: {
    en:
      "The client sends 0x41 and gets 0x41. Nothing is added between the read and the write: look at " +
      "what happens to the byte there.",
    zh: "客户端发来 0x41，收到的还是 0x41。读和写之间没有加一：请看这个字节在那里经过了什么。",
  },
};

const oneByte: Conversation = {
  kind: "sockets",
  steps: [
    { do: "connect", on: "A" },
    { do: "send", on: "A", bytes: [0x41] },
    { do: "receive", on: "A" },
  ],
};

function stream(
  ...bytes: number[]
): Transcript {
  return {
    kind: "sockets",
    observations: [{ saw: "connected" }, null, { saw: "received", bytes, then: "end" }],
  };
}

function call(outcome: Extract<Transcript, { kind: "call" }>["outcome"]): Transcript {
  return { kind: "call", outcome };
}

const htons: Conversation = { kind: "call", name: "htons", args: [9734] };

describe("renderVerdict() of a handler", () => {
  test("names the mistake, and marks the byte in both pictures", () => {
    expect(picture(differs(oneByte, stream(0x41), stream(0x42), { diagnosis: echoes })))
      .toMatchInlineSnapshot(`
        "
          Sends back the byte that came
          The client sends 0x41 and gets 0x41. Nothing is added between the read and the
          write: look at what happens to the byte there.

          The conversation: One byte, its answer, and the end

          your attempt                               the reference
          client                           server    client                           server
          │── connect ─────────────────────────▶│    │── connect ─────────────────────────▶│
          │── "A" 41 ──────────────────────────▶│    │── "A" 41 ──────────────────────────▶│
          │◀────────────────────────── "A" 41 ──│    │◀────────────────────────── "B" 42 ──│
          │                                ^^   │    │                                ^^   │
          │◀─────────────────── end of stream ──│    │◀─────────────────── end of stream ──│"
      `);
  });

  test("speaks Chinese, in columns that fit", () => {
    const found = differs(oneByte, stream(0x41), stream(0x42), { diagnosis: echoes });
    expect(picture(found, chinese)).toMatchInlineSnapshot(`
      "
        原样送回了收到的字节
        客户端发来 0x41，收到的还是 0x41。读和写之间没有加一：请看这个字节在那里经过了什
        么。

        这次会话：一个字节，一个回答，然后结束

        你的作答                                   参考实现
        客户端                           服务器    客户端                           服务器
        │── 连接 ────────────────────────────▶│    │── 连接 ────────────────────────────▶│
        │── "A" 41 ──────────────────────────▶│    │── "A" 41 ──────────────────────────▶│
        │◀────────────────────────── "A" 41 ──│    │◀────────────────────────── "B" 42 ──│
        │                                ^^   │    │                                ^^   │
        │◀────────────────────────── 流结束 ──│    │◀────────────────────────── 流结束 ──│"
    `);
  });

  test("puts the pictures one under the other on a narrow terminal", () => {
    const found = differs(oneByte, stream(0x41), stream(0x42));
    expect(picture(found, { ...english, columns: 60 })).toMatchInlineSnapshot(`
      "
        The reference sends the byte 66 (0x42); your attempt sends
        the byte 65 (0x41).

        The conversation: One byte, its answer, and the end

        your attempt
        client                                  server
        │── connect ────────────────────────────────▶│
        │── "A" 41 ─────────────────────────────────▶│
        │◀───────────────────────────────── "A" 41 ──│
        │                                       ^^   │
        │◀────────────────────────── end of stream ──│

        the reference
        client                                  server
        │── connect ────────────────────────────────▶│
        │── "A" 41 ─────────────────────────────────▶│
        │◀───────────────────────────────── "B" 42 ──│
        │                                       ^^   │
        │◀────────────────────────── end of stream ──│"
    `);
  });

  test("says where a silent attempt sleeps, and gives several clients their names", () => {
    const conversation: Conversation = {
      kind: "sockets",
      steps: [
        { do: "connect", on: "A" },
        { do: "end", on: "A" },
        { do: "receive", on: "A" },
        { do: "connect", on: "B" },
        { do: "send", on: "B", bytes: [0] },
        { do: "settle" },
        { do: "receive", on: "B" },
      ],
    };
    const silent = { why: "silence", blockedIn: "epoll_wait, for an event" } as const;
    const attempt: Transcript = {
      kind: "sockets",
      observations: [
        { saw: "connected" },
        null,
        { saw: "received", bytes: [], then: silent },
        { saw: "connected" },
        null,
        null,
        { saw: "received", bytes: [], then: silent },
      ],
    };
    const reference: Transcript = {
      kind: "sockets",
      observations: [
        { saw: "connected" },
        null,
        { saw: "received", bytes: [], then: "end" },
        { saw: "connected" },
        null,
        null,
        { saw: "received", bytes: [1], then: "end" },
      ],
    };
    expect(picture(differs(conversation, attempt, reference))).toMatchInlineSnapshot(`
      "
        The reference ends the stream; your attempt says nothing more (it sleeps in
        epoll_wait, for an event).

        The conversation: One byte, its answer, and the end

        your attempt                               the reference
          client                         server      client                         server
        A │── connect ───────────────────────▶│    A │── connect ───────────────────────▶│
        A │── end of stream ─────────────────▶│    A │── end of stream ─────────────────▶│
        A │ silence: asleep in epoll_wait,    │    A │◀───────────────── end of stream ──│
          │ for an event                      │      │                   ^^^^^^^^^^^^^   │
          │ ^^^^^^^^^^^^                      │      │                                   │
        B │── connect ───────────────────────▶│    B │── connect ───────────────────────▶│
        B │── 00 ────────────────────────────▶│    B │── 00 ────────────────────────────▶│
          │ a moment passes                   │      │ a moment passes                   │
        B │ silence: asleep in epoll_wait,    │    B │◀──────────────────────────── 01 ──│
          │ for an event                      │    B │◀───────────────── end of stream ──│"
    `);
  });

  test("draws a refused client, and nothing on a connection that is not there", () => {
    const conversation: Conversation = {
      kind: "sockets",
      steps: [
        ...(oneByte.kind === "sockets" ? oneByte.steps : []),
        { do: "connect", on: "B" },
        { do: "send", on: "B", bytes: [0x41] },
        { do: "abort", on: "B" },
      ],
    };
    const seen = (stream(0x42) as Extract<Transcript, { kind: "sockets" }>).observations;
    const attempt: Transcript = {
      kind: "sockets",
      observations: [...seen, { saw: "refused", code: "ECONNREFUSED" }, null, null],
    };
    const reference: Transcript = {
      kind: "sockets",
      observations: [...seen, { saw: "connected" }, null, null],
    };
    expect(picture(differs(conversation, attempt, reference))).toMatchInlineSnapshot(`
      "
        The reference takes the connection; your attempt is not there for the client:
        connect() fails with ECONNREFUSED.

        The conversation: One byte, its answer, and the end

        your attempt                               the reference
          client                         server      client                         server
        A │── connect ───────────────────────▶│    A │── connect ───────────────────────▶│
        A │── "A" 41 ────────────────────────▶│    A │── "A" 41 ────────────────────────▶│
        A │◀──────────────────────── "B" 42 ──│    A │◀──────────────────────── "B" 42 ──│
        A │◀───────────────── end of stream ──│    A │◀───────────────── end of stream ──│
        B │ connect() fails: ECONNREFUSED     │    B │── connect ───────────────────────▶│
          │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^     │      │                                   │
          │                                   │    B │── "A" 41 ────────────────────────▶│
          │                                   │    B │── break off ─────────────────────▶│"
    `);
  });

  test("marks a byte too many, cuts a flood, and shows a reset", () => {
    const attempt: Transcript = {
      kind: "sockets",
      observations: [
        { saw: "connected" },
        null,
        { saw: "received", bytes: [0x42, ...new Array(1023).fill(0)], then: "reset" },
      ],
    };
    expect(picture(differs(oneByte, attempt, stream(0x42)))).toMatchInlineSnapshot(`
      "
        The reference ends the stream; your attempt sends the byte 0 (0x00).

        The conversation: One byte, its answer, and the end

        your attempt                               the reference
        client                           server    client                           server
        │── connect ─────────────────────────▶│    │── connect ─────────────────────────▶│
        │── "A" 41 ──────────────────────────▶│    │── "A" 41 ──────────────────────────▶│
        │◀── "B······" 42 00 00 00 00 00 00 ──│    │◀────────────────────────── "B" 42 ──│
        │                 ^^                  │    │◀─────────────────── end of stream ──│
        │◀──────────── 00 00 00 00 00 00 00 ──│    │                     ^^^^^^^^^^^^^   │
        │ … 1010 more bytes                   │    │                                     │
        │◀─────────────────────────── reset ──│    │                                     │"
    `);
  });

  test("marks the end where a byte is missing", () => {
    expect(picture(differs(oneByte, stream(), stream(0x42)))).toMatchInlineSnapshot(`
      "
        The reference sends the byte 66 (0x42); your attempt ends the stream.

        The conversation: One byte, its answer, and the end

        your attempt                               the reference
        client                           server    client                           server
        │── connect ─────────────────────────▶│    │── connect ─────────────────────────▶│
        │── "A" 41 ──────────────────────────▶│    │── "A" 41 ──────────────────────────▶│
        │◀─────────────────── end of stream ──│    │◀────────────────────────── "B" 42 ──│
        │                     ^^^^^^^^^^^^^   │    │                                ^^   │
        │                                     │    │◀─────────────────── end of stream ──│"
    `);
  });

  test("says what was left when all clients had gone", () => {
    const left: Transcript = {
      kind: "aftermath",
      listening: true,
      descriptorsLeft: 1,
      closeWait: 8,
      exit: null,
    };
    const clean: Transcript = { ...left, descriptorsLeft: 0, closeWait: 0 };
    expect(picture(differs(oneByte, left, clean))).toMatchInlineSnapshot(`
      "
        When all clients had gone, 8 of your attempt's sockets were in CLOSE_WAIT: the
        client has ended, and the server has not closed.

        The conversation: One byte, its answer, and the end

                                               your attempt   the reference
        still listens                          yes            yes
        descriptors left open by each client   1              0
        sockets in CLOSE_WAIT                  8              0
        the process                            runs           runs"
    `);
  });
});

describe("renderVerdict() of functions", () => {
  test("shows a number in decimal and hexadecimal, and marks the byte", () => {
    expect(picture(differs(htons, call({ returned: "9734" }), call({ returned: "1574" }))))
      .toMatchInlineSnapshot(`
        "
          htons(9734) should return 1574; your attempt returns 9734.

          The conversation: One byte, its answer, and the end

          htons(9734)

          argument  9734   0x2606
          expected  1574   0x0626
          got       9734   0x2606
                             ^^"
      `);
  });

  test("shows a value that is no integer as it is", () => {
    const got = call({ returned: "Uint8Array [38, 6]" });
    expect(picture(differs(htons, got, call({ returned: "1574" }))))
      .toMatchInlineSnapshot(`
        "
          htons(9734) should return 1574; your attempt returns Uint8Array [38, 6].

          The conversation: One byte, its answer, and the end

          htons(9734)

          argument  9734   0x2606
          expected  1574   0x0626
          got       Uint8Array [38, 6]"
      `);
  });

  test("shows what can't be seen in an argument, a value and a title", () => {
    const found = differs(
      { kind: "call", name: "inet_aton", args: ["127.0.0.1\u00a0\u202e"] },
      call({ returned: '"a\u00a0b"' }),
      call({ returned: '"a b"' }),
    );
    const { conversation } = found.difference!;
    const title = { en: "before\u00a0lo", zh: "" };
    const shown = {
      ...found,
      difference: { ...found.difference!, conversation: { ...conversation, title } },
    };
    expect(picture(shown)).toMatchInlineSnapshot(`
      "
        inet_aton("127.0.0.1\\xa0\\u{202e}") should return "a b"; your attempt returns
        "a\\xa0b".

        The conversation: before\\xa0lo

        inet_aton("127.0.0.1\\xa0\\u{202e}")

        argument  "127.0.0.1\\xa0\\u{202e}"
        expected  "a b"
        got       "a\\xa0b""
    `);
  });

  test("shows an error and a call that never returns", () => {
    const expected = call({ returned: "1574" });
    expect(picture(differs(htons, call({ threw: "TypeError: no" }), expected), chinese))
      .toMatchInlineSnapshot(`
        "
          htons(9734) 应当返回 1574，你的作答却抛出了 TypeError: no。

          这次会话：一个字节，一个回答，然后结束

          htons(9734)

          参数      9734   0x2606
          应有结果  1574   0x0626
          实际结果  抛出了 TypeError: no"
      `);
    expect(picture(differs(htons, call({ why: "spinning" }), expected))).toMatchInlineSnapshot(`
      "
        htons(9734) should return 1574; your attempt spins and does not answer.

        The conversation: One byte, its answer, and the end

        htons(9734)

        argument  9734   0x2606
        expected  1574   0x0626
        got       no answer: it spins"
    `);
  });
});

describe("renderVerdict() of what the kernel says", () => {
  const title = { en: "A look", zh: "看一看" };
  const conversation: Conversation = {
    kind: "sockets",
    steps: [{ do: "start" }, { do: "look", at: ["listening", "backlog", "sockets"] }],
  };
  const looks = (listening: string, backlog: number): Transcript => ({
    kind: "sockets",
    observations: [
      { saw: "started", listening: true, then: null },
      { saw: "kernel", facts: { listening, backlog, sockets: 1 } },
    ],
  });
  const found = verdict({
    difference: {
      conversation: { id: "look", title, conversation },
      attempt: looks("everywhere", 5),
      reference: looks("here", 5),
      after: 0,
    },
  });

  test("says and marks the facts that differ, and no others", () => {
    expect(picture(found)).toMatchInlineSnapshot(`
      "
        The reference shows this in the kernel: it listens: here; your attempt shows this
        in the kernel: it listens: everywhere.

        The conversation: A look

        your attempt                               the reference
        client                           server    client                           server
        │ it is started                       │    │ it is started                       │
        │ it listens                          │    │ it listens                          │
        │ it listens: everywhere              │    │ it listens: here                    │
        │ ^^^^^^^^^^^^^^^^^^^^^^              │    │ ^^^^^^^^^^^^^^^^                    │
        │ its backlog: 5                      │    │ its backlog: 5                      │
        │ sockets that it has open: 1         │    │ sockets that it has open: 1         │"
    `);
  });

  test("does so in Chinese", () => {
    expect(picture(found, chinese)).toContain(
      "这里参考实现在内核里是这样：监听的地方：就在给定的地址，",
    );
  });
});

describe("renderVerdict()", () => {
  test("shows nothing for a pass", () => {
    expect(renderVerdict(verdict({ verdict: "pass" }), english)).toEqual([]);
  });

  test("shows a fault before any conversation, and no output twice", () => {
    const explanation = { en: "Unexpected token (attempt.ts:1:2)", zh: "Unexpected token" };
    const found = verdict({
      diagnosis: { id: "cannot-import", title: { en: "No import", zh: "无法导入" }, explanation },
      output: "Unexpected token (attempt.ts:1:2)\n",
    });
    expect(picture(found)).toMatchInlineSnapshot(`
      "
        No import
        Unexpected token (attempt.ts:1:2)"
    `);
  });

  test("says why it is inconclusive, and how to try again", () => {
    const reason = { en: "It differed once only.", zh: "只有一次不同。" };
    expect(picture(verdict({ verdict: "inconclusive", reason }))).toMatchInlineSnapshot(`
      "
        It differed once only.
        --seed 7 holds the same conversations again."
    `);
  });

  test("says which calls the checker has refused, and what is allowed", () => {
    const calls = [
      "setsockopt(20, SOL_SOCKET, SO_RCVTIMEO, [1], 4) = -1 ENOPROTOOPT (Protocol not available) [checker]",
      'connect(20, {sa_family=AF_UNIX, sun_path="s"}, 110) = -1 ENOENT (No such file or directory)',
    ];
    expect(picture(verdict({ calls: calls.slice(1) }))).not.toContain("[checker]");
    expect(picture(verdict({ calls }), chinese)).toContain("[checker]：拒绝");
    expect(picture(verdict({ calls }))).toMatchInlineSnapshot(`
      "
        Its last system calls:
        │ setsockopt(20, SOL_SOCKET, SO_RCVTIMEO, [1], 4) = -1 ENOPROTOOPT (Protocol not
        │ available) [checker]
        │ connect(20, {sa_family=AF_UNIX, sun_path="s"}, 110) = -1 ENOENT (No such file or
        │ directory)
        [checker]: refused by the checker, not by the kernel. An attempt reaches only its
        own descriptors and the address that it is given, and its sockets have no
        SO_RCVTIMEO or SO_SNDTIMEO: poll() waits with a time-out."
    `);
  });

  test("shows the end of a long output, with everything that is not text made visible", () => {
    const output = Array.from({ length: 30 }, (_, line) => `line ${line}`).join("\n") +
      '\n\x1b[2J\x1b[31m{"verdict":"pass"}\u202e\n';
    expect(picture(verdict({ output }))).toMatchInlineSnapshot(`
      "
        Your attempt printed:
        … 19 more lines before
        │ line 19
        │ line 20
        │ line 21
        │ line 22
        │ line 23
        │ line 24
        │ line 25
        │ line 26
        │ line 27
        │ line 28
        │ line 29
        │ \\x1b[2J\\x1b[31m{"verdict":"pass"}\\u{202e}"
    `);
  });

  test("escapes what an attempt has put into an explanation", () => {
    const explanation = { en: "Error: \x1b[2Jpass", zh: "" };
    const found = verdict({
      diagnosis: { id: "uncaught", title: { en: "Uncaught", zh: "" }, explanation },
    });
    expect(picture(found, { ...english, style: coloured })).not.toContain("\x1b[2J");
  });

  test("keeps within the terminal, in both languages, with colours too", () => {
    for (const columns of [40, 60, 80, 100, 200]) {
      for (const view of [english, chinese]) {
        const found = differs(oneByte, stream(0x41), stream(0x42), {
          diagnosis: echoes,
          output: "x".repeat(300),
        });
        const lines = renderVerdict(found, { ...view, columns, style: coloured });
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(columns);
      }
    }
  });
});
