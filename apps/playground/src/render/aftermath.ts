import type { Aftermath } from "@ipcbook/checker";
import type { View } from "./view.ts";
import { pad, widthOf } from "./width.ts";

/** What the kernel knew when all clients had gone: a row for each of its facts, those that differ marked. */
export function renderAftermath(attempt: Aftermath, reference: Aftermath, view: View): string[] {
  const { texts: { aftermath, picture }, style, columns } = view;
  const facts: [label: string, attempt: string, reference: string][] = [
    [aftermath.listening, aftermath.yesNo(attempt.listening), aftermath.yesNo(reference.listening)],
    [
      aftermath.descriptors,
      String(attempt.descriptorsLeft),
      String(reference.descriptorsLeft),
    ],
    [aftermath.closeWait, String(attempt.closeWait), String(reference.closeWait)],
    [aftermath.process, processText(attempt), processText(reference)],
  ];
  const painted = facts.map(([label, got, expected]) =>
    [label, got === expected ? got : style.red(got), expected] as const
  );
  const labels = Math.max(...facts.map(([label]) => widthOf(label))) + 3;
  const values = Math.max(...[picture.attempt, ...facts.map(([, got]) => got)].map(widthOf)) + 3;
  if (labels + values + widthOf(picture.reference) > columns) {
    return painted.flatMap(([label, got, expected]) => [
      label,
      `  ${picture.attempt}: ${got}`,
      `  ${picture.reference}: ${expected}`,
    ]);
  }
  return [
    style.bold(" ".repeat(labels) + pad(picture.attempt, values) + picture.reference),
    ...painted.map(([label, got, expected]) => pad(label, labels) + pad(got, values) + expected),
  ];

  function processText({ exit }: Aftermath): string {
    return exit ? aftermath.ended(exit) : aftermath.runs;
  }
}
