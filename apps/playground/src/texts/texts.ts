import type { Claim, Fact, Progress, Quiet, Step } from "@ipcbook/checker";
import type { Credentials } from "@ipcbook/syscalls";
import type { GradeTexts } from "./grade-texts.ts";
import type { FigureTexts } from "../demo/draw-figure.ts";
import type { ReportTexts } from "./reports-texts.ts";

interface Exit {
  code: number | null;
  signal: string | null;
}

/** What attempts and references were seen to do. */
export type SeenTexts = Pick<Texts, "picture" | "call" | "aftermath" | "sentence">;

/** The words in the pictures of conversations. */
export interface PictureTexts {
  attempt: string;
  reference: string;
  client: string;
  server: string;
  connect: string;
  peer(who: Credentials): string;
  end: string;
  reset: string;
  close: string;
  abort: string;
  settle: string;
  refused(code: string): string;
  quiet(quiet: Quiet): string;
  moreBytes(count: number): string;
  moreSteps(count: number): string;
  start: string;
  fault(call: string, nth: number | "every", what: string | number): string;
  interrupted(call: string, nth: number | "every", afterMs: number): string;
  smallBuffer(call: string, nth: number | "every"): string;
  listening: string;
  notListening: string;
  left(count: number): string;
  stale: string;
  bind: string;
  names: Record<NonNullable<(Step & { do: "open" })["name"]>, string>;
  twin(of: string): string;
  below(of: string, by: number): string;
  listen: string;
  stop: string;
  pass(as: string): string;
  claim(claim: Claim): string;
  flood(upTo: number): string;
  flooded: Flooded;
  crowd(of: number): string;
  answered(count: number): string;
  emptyDatagram: string;
  elsewhere: string;
  fact(fact: Fact, value: string | number): string;
}

/** What became of a flood. */
type Flooded = Record<"all" | "held back" | "gone", string>;

/** What came of a call. */
export interface CallTexts {
  argument(place: number, of: number): string;
  expected: string;
  got: string;
  threw(error: string): string;
  garbled(answer: string): string;
  quiet(quiet: Quiet): string;
}

/** What the kernel knew afterwards. */
export interface AftermathTexts {
  listening: string;
  descriptors: string;
  closeWait: string;
  process: string;
  runs: string;
  ended(exit: Exit): string;
  yesNo(yes: boolean): string;
}

/** What differs, in one sentence. */
export interface SentenceTexts {
  stream(reference: string, attempt: string): string;
  byte(byte: number): string;
  end: string;
  reset: string;
  more: string;
  nothing: string;
  connected: string;
  refused(code: string): string;
  quiet(quiet: Quiet): string;
  datagram(bytes: string, from?: "elsewhere"): string;
  listens: string;
  listensNot: string;
  leaves(count: number): string;
  facts(facts: readonly string[]): string;
  flooded: Flooded;
  crowd(answered: number): string;
  /** `reference` is a value, `attempt` says what came of the call: "returns 9734", "throws RangeError". */
  call(call: string, reference: string, attempt: string): string;
  returned(value: string): string;
  threw(error: string): string;
  garbled(answer: string): string;
  ended(exit: Exit): string;
  notListening: string;
  closeWait(count: number): string;
  descriptors(count: number): string;
}

/** What stands around a verdict. */
export interface VerdictTexts {
  pass: string;
  fail: string;
  inconclusive: string;
  summary(conversations: number, durationMs: number): string;
  conversation(title: string): string;
  after(count: number): string;
  printed: string;
  called: string;
  /** What a refused call's mark says. */
  refused(mark: string): string;
  linesBefore(count: number): string;
  again(seed: number): string;
  notSandboxed: string;
  phase: Readonly<Record<Progress["phase"], string>>;
}

/** What to do next. */
export interface NextTexts {
  edit: string;
  hint(id: string): string;
  check(id: string): string;
  save: string;
  makeAttempt(id: string): string;
  exercise(id: string): string;
  allPassed: string;
}

/** What is said about the files on the desk. */
export interface DeskTexts {
  made(folder: string, count: number): string;
  stray(found: string, attempt: string): string;
  original(file: string, attempt: string): string;
  originalSince(file: string, attempt: string): string;
  stateDamaged(kept: string): string;
  forgotten(reason: string): string;
  cannotMake(folder: string, reason: string): string;
  notStarted(count: number): string;
  noAttempts: string;
  attemptGone(path: string): string;
  keptAside(path: string): string;
  starterIsBack(path: string): string;
}

/** The list of exercises. */
export interface ListTexts {
  passed: string;
  passedBefore: string;
  started: string;
  untouched: string;
  absent: string;
}

/** What the watch mode says. */
export interface WatchTexts {
  watching(folder: string): string;
  keys: string;
  opened(path: string): string;
  noEditor: string;
  editorFailed(command: string, reason: string): string;
}

/** What the author's gate finds. */
export interface VerifyTexts {
  what: Readonly<
    Record<"starter" | "reference" | "mistakes" | "alternatives" | "files", string>
  >;
  shouldPass(name: string, verdict: string, seed: number): string;
  shouldFail(name: string, verdict: string): string;
  shouldBeNamed(id: string, verdict: string, seed: number): string;
  tooFew(what: string, count: number, least: number): string;
  missing(file: string): string;
  empty(file: string): string;
  stray(file: string): string;
  allHold(count: number): string;
  sampleHolds(brief: number, seed: number): string;
}

/** What is said to somebody who asked for something that is not there. */
export interface UsageTexts {
  unknownCommand(command: string): string;
  unknownExercise(id: string): string;
  unknownDemo(name: string): string;
  unknownLanguage(language: string): string;
  unknownRuntime(runtime: string): string;
  notOnNode(ids: string): string;
  badSeed(seed: string): string;
  badSample(sample: string): string;
  badOption(reason: string): string;
  needsExercise(command: string): string;
  oneExercise(command: string): string;
  noArguments(command: string): string;
  fileNeedsExercise(file: string): string;
  fileForOne: string;
  notWithWatch(option: string): string;
  pathIsNotOnDesk(path: string): string;
  didYouMean(name: string): string;
  there(names: string): string;
  notPassedYet(id: string): string;
  seeHelp: string;
  fault: string;
}

/** Everything that ipcbook says itself, in one language. */
export interface Texts {
  picture: PictureTexts;
  call: CallTexts;
  aftermath: AftermathTexts;
  sentence: SentenceTexts;
  verdict: VerdictTexts;
  next: NextTexts;
  desk: DeskTexts;
  list: ListTexts;
  watch: WatchTexts;
  verify: VerifyTexts;
  grade: GradeTexts;
  reports: ReportTexts;
  usage: UsageTexts;
  figure(family: "unix" | "inet"): FigureTexts;
  help: string;
}
