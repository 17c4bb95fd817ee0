import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../testing/any-text.ts";
import { makeHostileResults } from "../testing/hostile-results.ts";
import { hostileTexts } from "../testing/hostile.ts";
import { makeResults } from "../testing/results.ts";
import { feedbackName } from "./feedback-name.ts";
import { feedbackReport } from "./feedback.ts";

const results = makeResults();
const of = (place: number, language: "en" | "zh") =>
  feedbackReport(results.submissions[place]!, results, language);

describe("feedbackReport()", () => {
  test("says what failed, why, and what to do next", () => {
    expect(of(1, "en")).toMatchInlineSnapshot(`
      "# Your results

      You have 2 of 7.5 points.

      Your submission was 25.5 h late: the sum of your points was multiplied by 0.8.

      | Exercise |  | Result | Points |
      | --- | --- | --- | --- |
      | <code>unix-increment</code> | Add one to every byte | ✗ fail | 1 of 4 |
      | <code>byte-order</code> | Network order | ✗ fail | 0 of 2 |
      | <code>find-the-leak</code> | Find the leak | ✓ pass | 1.5 of 1.5 |

      ## unix-increment: Add one to every byte

      **Sends back the byte that came**

      The client sends 0x41 and gets 0x41. Nothing is added between the read and the write.

      This is what was seen, with what the reference does beside it:

      \`\`\`text
      The reference sends the byte 66 (0x42); your attempt sends the byte 65 (0x41).

      The conversation: One byte, its answer, and the end

      your attempt                                      the reference
      client                                  server    client                                  server
      │── connect ────────────────────────────────▶│    │── connect ────────────────────────────────▶│
      │── "A" 41 ─────────────────────────────────▶│    │── "A" 41 ─────────────────────────────────▶│
      │◀───────────────────────────────── "A" 41 ──│    │◀───────────────────────────────── "B" 42 ──│
      │                                       ^^   │    │                                       ^^   │
      │◀────────────────────────── end of stream ──│    │◀────────────────────────── end of stream ──│
      \`\`\`

      Your points for this exercise:

      | Behaviour | Result | Points |
      | --- | --- | --- |
      | answers one byte | ✗ not shown | 0 of 2 |
      | ends after the client | ✓ shown | 1 of 1 |
      | takes the next client | not known | 0 of 1 |

      What to do next:

      - \`ipcbook check unix-increment --seed 7\` holds the same conversations again.
      - \`ipcbook hint unix-increment\` gives you a hint.
      - \`ipcbook solution unix-increment\` shows you the reference once you have passed.

      ## byte-order: Network order

      This is what was seen, with what the reference does beside it:

      \`\`\`text
      htons(9734) should return 1574; your attempt returns 9734.

      The conversation: the chapter's port

      htons(9734)

      argument  9734   0x2606
      expected  1574   0x0626
      got       9734   0x2606
                         ^^
      \`\`\`

      What to do next:

      - \`ipcbook check byte-order --seed 7\` holds the same conversations again.
      - \`ipcbook hint byte-order\` gives you a hint.
      - \`ipcbook solution byte-order\` shows you the reference once you have passed.
      "
    `);
  });

  test("speaks Chinese", () => {
    expect(of(2, "zh")).toMatchInlineSnapshot(`
      "# 你的成绩

      你得了 1.5 分，满分 7.5 分。

      | 练习 |  | 结果 | 得分 |
      | --- | --- | --- | --- |
      | <code>unix-increment</code> | 给每个字节加一 | ? 无法判定 |  |
      | <code>byte-order</code> | 网络字节序 | – 未提交 | 0 / 2 |
      | <code>find-the-leak</code> | 找出泄漏 | ✓ 通过 | 1.5 / 1.5 |

      ## unix-increment：给每个字节加一

      这道练习没能得出结论。这既不加分也不扣分，会有人来查看你的作答。

      \`\`\`text
      有一次出现了不同，再试时没有重现。
      用 --seed 7 可以重复同样的会话。
      \`\`\`

      ## byte-order：网络字节序

      没有作答：你交来的文件里没有 \`byte-order.ts\`。

      用 \`ipcbook reset byte-order\` 放上起始代码，从那里开始。
      "
    `);
  });

  test("says that all have passed", () => {
    expect(of(0, "en")).toContain("You have passed every exercise.");
    expect(of(0, "zh")).toContain("所有练习都通过了");
  });

  test("keeps the grader's own to itself, and what is others'", () => {
    const feedback = of(3, "en");
    expect(feedback).toContain("The grader failed here, not your attempt.");
    expect(feedback).toContain("notes.txt");
    for (const own of ["/srv", "EAGAIN", "ada", "boris"]) expect(feedback).not.toContain(own);
  });

  test("of a hostile submission has no Markdown or HTML but ours", () => {
    const hostile = makeHostileResults(hostileTexts);
    for (const submission of hostile.submissions) {
      const feedback = feedbackReport(submission, hostile, "en");
      const [, ...fenced] = feedback.split(/^(?=`{3,})/m);
      const prose = feedback.replace(/^(`{3,})text\n[^]*?\n\1$/gm, "");
      expect(fenced.length % 2).toBe(0);
      expect(prose).not.toMatch(/<(?!code>|\/code>|br>)|@(?!&#8203;)|:\/\/|^#{1,6} Passed/m);
    }
  });
});

describe("feedbackName()", () => {
  test("keeps plain names", () => {
    expect(feedbackName("ada")).toBe("ada");
    expect(feedbackName("ada (2)")).toBe("ada (2)");
    expect(feedbackName("陈丽")).toBe("陈丽");
  });

  test("tells upper from lower case where the system does not", () => {
    expect(feedbackName("Ada")).toMatch(/^Ada-[0-9a-f]{8}$/);
  });

  test("gives nobody the name of another's", () => {
    const name = feedbackName("../_ada");
    expect(name).toMatch(/^_ada-[0-9a-f]{8}$/);
    expect(feedbackName(name)).not.toBe(name);
  });

  test("never leaves the folder, and no two share a name", () => {
    fc.assert(fc.property(anyText, anyText, (a, b) => {
      const name = feedbackName(a);
      expect(name).toMatch(/^[^./\\\p{Cc}<>:"|?*-][^/\\\p{Cc}<>:"|?*]*$/u);
      expect(new TextEncoder().encode(name).length).toBeLessThan(220);
      expect(name).not.toMatch(/[ .]$|^(con|prn|aux|nul|com\d|lpt\d)$/i);
      if (a !== b) expect(feedbackName(b).toLowerCase()).not.toBe(name.toLowerCase());
    }));
  });
});
