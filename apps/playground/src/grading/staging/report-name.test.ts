import { expect, test } from "vitest";
import { reportName } from "./report-name.ts";

test("reportName() keeps a plain id", () => {
  expect(reportName("s1234567")).toBe("s1234567");
  expect(reportName("li-lei_2.b")).toBe("li-lei_2.b");
});

test("reportName() makes any other safe, and keeps what can be read of it", () => {
  for (const id of ["李雷", "..", "a/b", "a\nb", "\u001b[31m", "-rf", "nul", "x".repeat(255), ""]) {
    expect(reportName(id)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  }
  expect(reportName("José García (2)")).toMatch(/^jose-garcia-2-[0-9a-f]{12}$/);
});

test("reportName() gives no two ids the same name, also where capitals count for nothing", () => {
  const ids = ["alice", "Alice", "ALICE", "alice ", "alice (2)", "alice-2", "李雷", "韩梅梅"];
  expect(new Set(ids.map(reportName)).size).toBe(ids.length);
});
