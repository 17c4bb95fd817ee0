import type { ReportTexts } from "./reports-texts.ts";

/** English. */
export const reportsEn: ReportTexts = {
  state: {
    pass: "pass",
    fail: "fail",
    inconclusive: "inconclusive",
    missing: "missing",
    fault: "fault of the grader",
  },
  because: (what, why) => `${what}: ${why}`,
  run: {
    title: "Marks",
    facts: ({ ipcbook, runtime, seed, startedAt, finishedAt }) =>
      `Graded with ipcbook ${ipcbook} on ${runtime}, seed ${seed}, from ${startedAt} to ${finishedAt}.`,
    tier: {
      strong: (sandbox) =>
        `Sandbox: strong (${sandbox}). An attempt reached nothing but its own copy and its own socket.`,
      default: (sandbox) =>
        `Sandbox: default (${sandbox}). Only the runtime's own sandbox stood between an attempt and the machine.`,
      none: (sandbox) =>
        `Sandbox: none (${sandbox}). An attempt could do whatever the grader can, and change these marks.`,
    },
    shard: (index, of) => `This is part ${index} of ${of}: \`ipcbook merge\` puts them together.`,
    brokenOff:
      "The run was broken off, and these are not all the marks: `ipcbook grade --resume` goes on.",
    refused: "Not graded",
    remarks: "Files that were not looked at",
    nobody: "There are no submissions.",
  },
  table: {
    submission: "Submission",
    exercise: "Exercise",
    result: "Result",
    points: "Points",
    total: "Total",
    late: "Late",
    behaviour: "Behaviour",
    shown: "shown",
    notShown: "not shown",
    notKnown: "not known",
    of: (points, most) => `${points} of ${most}`,
    lateBy: (hours, factor) => `${hours} h, × ${factor}`,
    legend:
      "✓ pass, ✗ fail, – missing; ? inconclusive and ! fault of the grader have no points until a person has looked.",
    more: (count) => `… and ${count} more: see marks.csv.`,
    overview: "Overview",
  },
  toLookAt: {
    title: "To look at",
    none: "Nothing here needs a person to look at it.",
    inconclusive: (runs) =>
      `inconclusive, checked ${runs === 1 ? "once" : runs === 2 ? "twice" : `${runs} times`}`,
    fault: "the grader failed",
  },
  similar: {
    title: "Attempts that are alike",
    note: "Names, comments and layout are left out. This is a hint for a person, never a mark.",
    share: "Alike",
    where: "Where",
    lines: (first, second) => `lines ${first} and ${second}`,
  },
  feedback: {
    title: "Your results",
    sum: (points, most) => `You have ${points} of ${most} points.`,
    late: (hours, factor) =>
      `Your submission was ${hours} h late: the sum of your points was multiplied by ${factor}.`,
    allPassed: "You have passed every exercise. Well done.",
    seen: "This is what was seen, with what the reference does beside it:",
    behaviours: "Your points for this exercise:",
    missing: (file) => `There is no attempt: \`${file}\` was not among your files.`,
    inconclusive:
      "No verdict could be given. That counts neither for you nor against you: a person will look at your attempt.",
    fault:
      "The grader failed here, not your attempt. It counts neither for you nor against you: a person will " +
      "look at it.",
    next: "What to do next:",
    again: (id, seed) =>
      `\`ipcbook check ${id} --seed ${seed}\` holds the same conversations again.`,
    hint: (id) => `\`ipcbook hint ${id}\` gives you a hint.`,
    solution: (id) => `\`ipcbook solution ${id}\` shows you the reference once you have passed.`,
    makeAttempt: (id) => `\`ipcbook reset ${id}\` puts the starter there to begin with.`,
    remarks: "These files were not looked at:",
  },
};
