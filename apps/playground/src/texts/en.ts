import { helpEn } from "./help-en.ts";
import { gradeEn } from "./grade-en.ts";
import { reportsEn } from "./reports-en.ts";
import { seenEn } from "./seen-en.ts";
import type { Texts } from "./texts.ts";

/** English. */
export const en: Texts = {
  ...seenEn,
  verdict: {
    pass: "pass",
    fail: "fail",
    inconclusive: "inconclusive",
    summary: (conversations, durationMs) =>
      `${conversations} ${conversations === 1 ? "conversation" : "conversations"}, ${
        Math.round(durationMs)
      } ms`,
    conversation: (title) => `The conversation: ${title}`,
    after: (count) =>
      `It shows only after ${
        count === 1 ? "another conversation" : `${count} other conversations`
      } with the same process.`,
    printed: "Your attempt printed:",
    called: "Its last system calls:",
    refused: (mark) =>
      `${mark}: refused by the checker, not by the kernel. An attempt reaches only its own descriptors and the ` +
      "address that it is given, and its sockets have no SO_RCVTIMEO or SO_SNDTIMEO: poll() waits with a time-out.",
    linesBefore: (count) => `… ${count} more ${count === 1 ? "line" : "lines"} before`,
    again: (seed) => `--seed ${seed} holds the same conversations again.`,
    notSandboxed: "On Node your attempt runs without a sandbox.",
    phase: {
      reference: "recording the reference",
      attempt: "talking to your attempt",
      confirm: "making sure",
      diagnose: "looking for the mistake",
    },
  },
  next: {
    edit: "Next: edit",
    hint: (id) => `A hint: ipcbook hint ${id}`,
    check: (id) => `Check again: ipcbook check ${id}`,
    save: "and save; it is checked at once.",
    makeAttempt: (id) => `Next: ipcbook reset ${id} puts the starter there.`,
    exercise: (id) => `Next: ${id}`,
    allPassed: "That was the last one: you have passed them all.",
  },
  desk: {
    made: (folder, count) =>
      `Made ${folder} with ${count} ${count === 1 ? "attempt" : "attempts"}, from the starters.`,
    stray: (found, attempt) => `${found} is not checked. Your attempt is ${attempt}.`,
    original: (file, attempt) =>
      `${file} was just changed. It belongs to the book and is not checked: your attempt is ` +
      `${attempt}. \`git checkout\` brings the file back.`,
    originalSince: (file, attempt) =>
      `${file} has changed since last time. With a new version of ipcbook that is right; if you ` +
      `edited it, your attempt is ${attempt}, and \`git checkout\` brings the file back.`,
    stateDamaged: (kept) => `What you have passed could not be read. The file is kept as ${kept}.`,
    forgotten: (reason) => `That it has passed cannot be remembered: ${reason}.`,
    cannotMake: (folder, reason) =>
      `Cannot make the attempts: ${reason} (${folder}). ` +
      "IPCBOOK_HOME names another folder for them.",
    notStarted: (count) => `${count} not started yet.`,
    noAttempts: "Cannot check: there are no attempts yet. Run `ipcbook`; it makes them.",
    attemptGone: (path) => `${path} is gone.`,
    keptAside: (path) => `Your attempt is kept as ${path}.`,
    starterIsBack: (path) => `The starter is in ${path}.`,
  },
  list: {
    passed: "passed",
    passedBefore: "passed before, changed since",
    started: "not passed yet",
    untouched: "not started",
    absent: "no attempt",
  },
  watch: {
    watching: (folder) => `Watching ${folder}: save an attempt, and it is checked.`,
    keys: "o open   c check   h hint   t lesson   n next   l list   z 中文   q quit",
    opened: (path) => `Opened ${path}.`,
    noEditor:
      "Cannot open an editor: none is known (set VISUAL or EDITOR, or install VS Code's `code`).",
    editorFailed: (command, reason) => `Cannot open the editor: ${reason} (${command}).`,
  },
  verify: {
    what: {
      starter: "starter",
      reference: "reference",
      mistakes: "mistakes",
      alternatives: "alternatives",
      files: "texts",
    },
    shouldPass: (name, verdict, seed) =>
      `${name} should pass, and does not: ${verdict} (seed ${seed})`,
    shouldFail: (name, verdict) => `${name} should fail, and does not: ${verdict}`,
    shouldBeNamed: (id, verdict, seed) =>
      `${id} should fail as itself, and does not: ${verdict} (seed ${seed})`,
    tooFew: (what, count, least) => `${what}: ${count}, and there should be at least ${least}`,
    missing: (file) => `${file} is missing`,
    empty: (file) => `${file} is empty`,
    stray: (file) => `${file} belongs to nothing`,
    allHold: (count) =>
      count === 1
        ? "The exercise holds what it promises."
        : `All ${count} exercises hold what they promise.`,
    sampleHolds: (brief, seed) =>
      `What was looked at holds; of ${brief} exercises the mistakes were left out (seed ${seed}).`,
  },
  figure: (family) => ({
    title: `The calls of server and client, ${family === "unix" ? "AF_UNIX" : "AF_INET"}`,
    description:
      "Two columns of system calls, from a trace of the demo: the server's socket, bind and listen; accept, " +
      "which waits for the client's connect; then a byte there and a byte back, and close on both sides.",
    server: "server",
    client: "client",
    waits: "waits",
  }),
  grade: gradeEn,
  reports: reportsEn,
  usage: {
    unknownCommand: (command) => `Cannot run ${command}: there is no such command.`,
    unknownExercise: (id) => `Cannot find the exercise ${id}: there is none with this name.`,
    unknownDemo: (name) => `Cannot show ${name}: there is no such demo.`,
    unknownLanguage: (language) => `Cannot speak ${language}: the book is in en and zh.`,
    unknownRuntime: (runtime) => `Cannot run attempts on ${runtime}: they run on deno or node.`,
    notOnNode: (ids) =>
      `Cannot check on node: ${ids}. Their system calls are made from a sandbox of Deno. Name others, ` +
      "or leave out --runtime.",
    badSeed: (seed) => `Cannot use the seed ${seed}: it must be an integer from 0 to 2147483647.`,
    badSample: (sample) => `Cannot verify a sample: it takes a number of exercises (${sample}).`,
    badOption: (reason) => `Cannot understand the command line: ${reason}.`,
    needsExercise: (command) => `Cannot run ${command}: no exercise was named.`,
    oneExercise: (command) => `Cannot run ${command} for several exercises at once: name one.`,
    noArguments: (command) => `Cannot run ${command} with arguments: it takes none.`,
    fileNeedsExercise: (file) =>
      `Cannot check ${file}: its name does not tell the exercise. Name it: ipcbook check ID --file ${file}`,
    fileForOne: "Cannot check one file for several exercises: name one.",
    notWithWatch: (option) =>
      `Cannot watch with ${option}: what is watched are the attempts on the desk.`,
    pathIsNotOnDesk: (path) =>
      `Cannot check ${path}: it is not the attempt on the desk. For another file: ipcbook check --file ${path}`,
    didYouMean: (name) => `Did you mean ${name}?`,
    there: (names) => `There are: ${names}`,
    notPassedYet: (id) =>
      `Cannot show the solution of ${id}: your attempt has not passed yet. Check it with ` +
      `\`ipcbook check ${id}\`, or ask for a hint with \`ipcbook hint ${id}\`.`,
    seeHelp: "`ipcbook help` shows the commands.",
    fault:
      "This is a fault of ipcbook itself, not of your attempt. Please report it with these lines:",
  },
  help: helpEn,
};
