import { expect, test } from "vitest";
import { makeHostileResults } from "../testing/hostile-results.ts";
import { hostileTexts } from "../testing/hostile.ts";
import { makeResults, makeRun, makeSubmission } from "../testing/results.ts";
import { markdownReport } from "./markdown.ts";
import { markdownTable } from "./markdown-table.ts";

test("markdownReport() has the marks, what to look at, the sandbox, and what is alike", () => {
  expect(markdownReport(makeResults(), "en")).toMatchInlineSnapshot(`
    "# Marks

    Graded with ipcbook &#48;.1.0 on deno, seed 7, from 2026-03-01 09:00:00 UTC to 2026-03-01 09:12:34 UTC.

    Sandbox: strong (bubblewrap 0.8.0, seccomp, prlimit). An attempt reached nothing but its own copy and its own socket.

    | Submission | <code>unix-increment</code> | <code>byte-order</code> | <code>find-the-leak</code> | Total of 7.5 | Late |
    | --- | --- | --- | --- | --- | --- |
    | <code>ada</code> | ✓ 4 | ✓ 2 | ✓ 1.5 | 7.5 |  |
    | <code>boris</code> | ✗ 1 | ✗ 0 | ✓ 1.5 | 2 | 25.5 h, × 0.8 |
    | <code>陈丽</code> | ? | – 0 | ✓ 1.5 | 1.5 |  |
    | <code>dora</code> | ! | ✓ 2 | ✓ 1.5 | 3.5 |  |

    ✓ pass, ✗ fail, – missing; ? inconclusive and ! fault of the grader have no points until a person has looked.

    ## To look at

    | Submission | Exercise | Result |
    | --- | --- | --- |
    | <code>陈丽</code> | <code>unix-increment</code> | inconclusive, checked twice: A difference was seen once, and not again. |
    | <code>dora</code> | <code>unix-increment</code> | the grader failed: <code>the subject could not be started&#58; EAGAIN &#40;/srv/run/7&#41;</code> |

    ## Not graded

    - <code>empty/</code> There is no attempt in it.

    ## Files that were not looked at

    - <code>dora/notes.txt</code> It is no attempt at an exercise.

    ## Attempts that are alike

    Names, comments and layout are left out. This is a hint for a person, never a mark.

    | Exercise | Submission | Submission | Alike | Where |
    | --- | --- | --- | --- | --- |
    | <code>unix-increment</code> | <code>ada</code> | <code>boris</code> | 93 % | lines 3–17 and 5–19; lines 20 and 30–31 |
    "
  `);
});

test("markdownReport() speaks Chinese", () => {
  expect(markdownReport(makeResults(), "zh")).toMatchInlineSnapshot(`
    "# 成绩

    由 ipcbook &#48;.1.0 在 deno 上评分，种子 7，2026-03-01 09:00:00 UTC 开始，2026-03-01 09:12:34 UTC 结束。

    沙箱：强（bubblewrap 0.8.0, seccomp, prlimit）。作答只能接触自己的副本和自己的套接字。

    | 提交 | <code>unix-increment</code> | <code>byte-order</code> | <code>find-the-leak</code> | 总分 / 7.5 | 迟交 |
    | --- | --- | --- | --- | --- | --- |
    | <code>ada</code> | ✓ 4 | ✓ 2 | ✓ 1.5 | 7.5 |  |
    | <code>boris</code> | ✗ 1 | ✗ 0 | ✓ 1.5 | 2 | 25.5 小时，× 0.8 |
    | <code>陈丽</code> | ? | – 0 | ✓ 1.5 | 1.5 |  |
    | <code>dora</code> | ! | ✓ 2 | ✓ 1.5 | 3.5 |  |

    ✓ 通过，✗ 未通过，– 未提交；? 无法判定和 ! 评分程序故障暂不计分，要等人工查看。

    ## 需要人工查看

    | 提交 | 练习 | 结果 |
    | --- | --- | --- |
    | <code>陈丽</code> | <code>unix-increment</code> | 检查了 2 次，无法判定：有一次出现了不同，再试时没有重现。 |
    | <code>dora</code> | <code>unix-increment</code> | 评分程序出了故障：<code>the subject could not be started&#58; EAGAIN &#40;/srv/run/7&#41;</code> |

    ## 没有评分的内容

    - <code>empty/</code> 里面没有作答。

    ## 没有查看的文件

    - <code>dora/notes.txt</code> 它不是任何练习的作答。

    ## 相似的作答

    比较时不看名字、注释和排版。这只是给人的线索，不影响成绩。

    | 练习 | 提交 | 提交 | 相似度 | 位置 |
    | --- | --- | --- | --- | --- |
    | <code>unix-increment</code> | <code>ada</code> | <code>boris</code> | 93 % | 第 3–17 行与第 5–19 行; 第 20 行与第 30–31 行 |
    "
  `);
});

test("markdownReport() says first that the run was broken off", () => {
  const run = makeRun({ complete: false, tier: "none", shard: { index: 2, of: 4 } });
  const report = markdownReport(makeResults({ run, submissions: [] }), "en");
  expect(report.split("\n")[2]).toMatch(/^The run was broken off/);
  expect(report).toContain("part 2 of 4");
  expect(report).toContain("Sandbox: none ");
  expect(report).toContain("There are no submissions.");
  expect(report).toContain("Nothing here needs a person");
});

test("markdownReport() of a hostile run keeps its tables, and pings nobody", () => {
  const report = markdownReport(makeHostileResults(hostileTexts), "en");
  for (const row of report.split("\n").filter((line) => line.startsWith("| <code>"))) {
    expect([4, 5, 6, 7]).toContain(row.split("|").length - 1);
  }
  expect(report).not.toMatch(/<(?!code>|\/code>|br>)|@(?!&#8203;)|https?:\/\//);
});

test("markdownReport() fits into a job summary, however many there are", () => {
  const submissions = Array.from(
    { length: 3000 },
    (_, place) => makeSubmission(`${place} ${"长".repeat(60)}`, [{ state: "inconclusive" }]),
  );
  const report = markdownReport(makeResults({ submissions }), "zh");
  expect(new TextEncoder().encode(report).length).toBeLessThan(1024 * 1024);
  expect(report).toMatch(/另有 \d+ 份/);
});

test("markdownTable() says how many rows are left out", () => {
  expect(markdownTable(["a"], [["1"], ["2"], ["3"]], 12, (count) => `${count} more`))
    .toEqual(["| a |", "| --- |", "| 1 |", "| 2 |", "", "1 more"]);
});
