import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { makeHostileResults } from "../testing/hostile-results.ts";
import { hostileTexts } from "../testing/hostile.ts";
import { makeResults } from "../testing/results.ts";
import { type ClassroomResult, classroomResult, encodeClassroom } from "./classroom.ts";

const results = makeResults();
const of = (place: number) => classroomResult(results.submissions[place]!, results, "en");

test("classroomResult() has a test for each exercise", () => {
  expect(of(0)).toEqual({
    version: 1,
    status: "pass",
    max_score: 7.5,
    tests: [
      ["Add one to every byte", "unix-increment", 4],
      ["Network order", "byte-order", 2],
      ["Find the leak", "find-the-leak", 1.5],
    ].map(([name, id, score]) => ({
      name,
      status: "pass",
      score,
      message: "pass",
      test_code: `ipcbook check ${id} --seed 7`,
      filename: "",
      line_no: 0,
      duration: 143,
    })),
  });
});

test("classroomResult() takes off of each score what being late costs", () => {
  const { status, tests } = of(1);
  expect(status).toBe("fail");
  expect(tests.map(({ score }) => score)).toEqual([0.8, 0, 1.2]);
  expect(tests[0]!.message).toBe("fail: Sends back the byte that came");
});

test("classroomResult() tells an error from a fail, and keeps the grader's own to itself", () => {
  expect(of(2).tests.map(({ status }) => status)).toEqual(["error", "fail", "pass"]);
  expect(of(3)).toMatchObject({ status: "error", tests: [{ status: "error", score: 0 }, {}, {}] });
  expect(JSON.stringify(of(3))).not.toContain("/srv/run");
});

test("encodeClassroom() is one line of base64, small enough for the environment", () => {
  const hostile = makeHostileResults(hostileTexts);
  for (const submission of hostile.submissions) {
    const encoded = encodeClassroom(classroomResult(submission, hostile, "zh"));
    expect(encoded).toMatch(/^[A-Za-z0-9+/]+=*$/);
    // One variable may have 128 KiB; there are some 30 exercises.
    expect(encoded.length * 10).toBeLessThan(128 * 1024);
    const decoded: ClassroomResult = JSON.parse(Buffer.from(encoded, "base64").toString());
    for (const { message } of decoded.tests) expect(message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  }
});
