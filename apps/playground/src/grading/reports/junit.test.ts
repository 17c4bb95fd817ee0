import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { hostileTexts } from "../testing/hostile.ts";
import { makeHostileResults } from "../testing/hostile-results.ts";
import { makeResults } from "../testing/results.ts";
import { xmllint } from "../testing/xmllint.ts";
import { junitReport } from "./junit.ts";

const schema = fileURLToPath(new URL("./fixtures/jenkins-junit.xsd", import.meta.url));
const xpath = (path: string) =>
  xmllint(junitReport(makeResults(), "en"), "--xpath", path).trimEnd();

test.each([
  ["a run", makeResults()],
  ["nobody's run", makeResults({ submissions: [] })],
  ["a run without exercises", makeResults({ submissions: [], exercises: [], similar: [] })],
  ["a hostile run", makeHostileResults(hostileTexts)],
])("junitReport() of %s is what Jenkins reads", (_, results) => {
  xmllint(junitReport(results, "en"), "--noout", "--schema", schema);
  xmllint(junitReport(results, "zh"), "--noout", "--schema", schema);
});

test("junitReport() counts fail and missing as failures, what a person has to look at as errors", () => {
  expect(xpath("concat(/*/@tests, ' ', /*/@failures, ' ', /*/@errors)")).toBe("12 3 2");
  const suite = "//testsuite[@name='陈丽']";
  expect(xpath(`concat(${suite}/@tests, ' ', ${suite}/@failures, ' ', ${suite}/@errors)`))
    .toBe("3 1 1");
});

test("junitReport() names the mistake, and draws the conversation", () => {
  const failure = "//testsuite[@name='boris']/testcase[@name='unix-increment']/failure";
  expect(xpath(`string(${failure}/@type)`)).toBe("echoes");
  expect(xpath(`string(${failure}/@message)`)).toBe("fail: Sends back the byte that came");
  const drawn = xpath(`string(${failure})`);
  expect(drawn).toContain("Sends back the byte that came\nThe client sends 0x41");
  expect(drawn).toMatch(/│◀─+ "A" 41 ──│ +│◀─+ "B" 42 ──│/);
});

test("junitReport() says what failed in the grader, and how it was graded", () => {
  expect(xpath("string(//testsuite[@name='dora']//error[@type='fault']/@message)"))
    .toBe("fault of the grader: the subject could not be started: EAGAIN (/srv/run/7)");
  const property = (name: string) =>
    xpath(`string(//testsuite[@name='boris']//property[@name='${name}']/@value)`);
  expect(property("late.factor")).toBe("0.8");
  expect(property("points")).toBe("2");
  expect(property("seed")).toBe("7");
});
