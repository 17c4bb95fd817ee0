import { helpEn } from "./help-en.ts";
import { gradeEn } from "./grade-en.ts";
import type { Fact, Quiet } from "@ipcbook/checker";
import { reportsEn } from "./reports-en.ts";
import { offBy } from "./off-by.ts";
import type { Texts } from "./texts.ts";

/** English. */
export const en: Texts = {
  picture: {
    attempt: "your attempt",
    reference: "the reference",
    client: "client",
    server: "server",
    connect: "connect",
    end: "end of stream",
    reset: "reset",
    close: "close",
    abort: "break off",
    settle: "the client takes its time",
    refused: (code) => `connect() fails: ${code}`,
    quiet,
    moreBytes: (count) => `… ${count} more ${count === 1 ? "byte" : "bytes"}`,
    start: "it is started",
    fault: (call, nth, what) =>
      `${nth === "every" ? "every" : "one"} ${call} ${
        typeof what === "number" ? `moves at most ${what} bytes` : `fails with ${what}`
      }`,
    listening: "it listens",
    notListening: "it does not listen at its address",
    left: (count) => `${count} ${count === 1 ? "descriptor is" : "descriptors are"} left open`,
    stale: "an old socket file is there, without a listener",
    listen: "somebody else listens at the address",
    stop: "the listener is closed",
    pass: (as) => `one end of ${as}, as a descriptor`,
    claim: (what, off) => `${what}: its own${offBy(off)}`,
    crowd: (of) => `${of} clients connect, then each one sends`,
    answered: (count) => `${count} of them are answered`,
    emptyDatagram: "an empty datagram",
    fact: (fact, value) => `${facts[fact]}: ${value}`,
  },
  call: {
    argument: (place, of) => of === 1 ? "argument" : `argument ${place}`,
    expected: "expected",
    got: "got",
    threw: (error) => `it threw ${error}`,
    garbled: (answer) => `no answer to this call: ${answer}`,
    quiet,
  },
  aftermath: {
    listening: "still listens",
    descriptors: "descriptors left open by each client",
    closeWait: "sockets in CLOSE_WAIT",
    process: "the process",
    runs: "runs",
    ended: (exit) => `ended with ${status(exit)}`,
    yesNo: (yes) => yes ? "yes" : "no",
  },
  sentence: {
    stream: (reference, attempt) => `The reference ${reference}; your attempt ${attempt}.`,
    byte: (byte) => `sends the byte ${byte} (0x${byte.toString(16).padStart(2, "0")})`,
    end: "ends the stream",
    reset: "resets the connection",
    more: "sends no more, and holds the connection open",
    nothing: "does nothing",
    connected: "takes the connection",
    refused: (code) => `is not there for the client: connect() fails with ${code}`,
    quiet: (quiet) => {
      switch (quiet.why) {
        case "silence":
          return `says nothing more (it sleeps in ${quiet.blockedIn})`;
        case "spinning":
          return "spins and does not answer";
        case "late":
          return `had not answered after ${quiet.afterMs} ms`;
        case "exit":
          return `ends the process with ${status(quiet)}`;
        case "memory":
          return "wants more memory than it may have";
        case "returned":
          return `returns ${quiet.value}`;
        case "threw":
          return `throws ${quiet.code}`;
      }
    },
    datagram: (bytes) => `sends the datagram ${bytes}`,
    listens: "listens at its address",
    listensNot: "does not listen at its address",
    leaves: (count) => `leaves ${count} ${count === 1 ? "descriptor" : "descriptors"} open`,
    facts: (facts) => `shows this in the kernel: ${facts.join("; ")}`,
    crowd: (answered) => `answers ${answered} clients of the crowd`,
    call: (call, reference, attempt) =>
      `${call} should return ${reference}; from your attempt came: ${attempt}.`,
    ended: (exit) =>
      `When all clients had gone, your attempt's process had ended (${status(exit)}).`,
    notListening: "When all clients had gone, your attempt did not listen any more.",
    closeWait: (count) =>
      `When all clients had gone, ${count} of your attempt's sockets were in CLOSE_WAIT: the client ` +
      "has ended, and the server has not closed.",
    descriptors: (count) =>
      `When all clients had gone, your attempt still held ${count} ${
        count === 1 ? "descriptor" : "descriptors"
      } for each of them.`,
  },
  verdict: {
    pass: "pass",
    fail: "fail",
    inconclusive: "inconclusive",
    summary: (conversations, durationMs) =>
      `${conversations} ${conversations === 1 ? "conversation" : "conversations"}, ${
        Math.round(durationMs)
      } ms`,
    conversation: (title) => `The conversation: ${title}`,
    after: (count) => `It shows only after ${count} other conversations with the same process.`,
    printed: "Your attempt printed:",
    called: "Its last system calls:",
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

function quiet(quiet: Quiet): string {
  switch (quiet.why) {
    case "silence":
      return `silence: asleep in ${quiet.blockedIn}`;
    case "spinning":
      return "no answer: it spins";
    case "late":
      return `no answer after ${quiet.afterMs} ms`;
    case "exit":
      return `the process ends: ${status(quiet)}`;
    case "memory":
      return "the process wants too much memory";
    case "returned":
      return `it returns ${quiet.value}`;
    case "threw":
      return `it throws ${quiet.code}`;
  }
}

function status({ code, signal }: { code: number | null; signal: string | null }): string {
  return signal === null ? `status ${code}` : `signal ${signal}`;
}

const facts: Readonly<Record<Fact, string>> = {
  listening: "it listens",
  backlog: "its backlog",
  waiting: "connections that wait for accept",
  file: "at the path",
  sockets: "sockets that it has open",
  flags: "flags of the listening socket",
  activity: "with nothing left to do it is",
  "time-wait": "TIME_WAIT is held by",
  "close-wait": "connections that it holds in CLOSE_WAIT",
};
