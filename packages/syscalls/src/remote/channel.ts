/**
 * Memory that two threads share: one asks, the other answers, one thing at a time. Both sides block
 * (Atomics.wait), as a system call does.
 */
export type Channel = SharedArrayBuffer;

/** What is asked: a raw call, or a text that the two sides agree on. */
export type Question = "call" | "text";

/** Room for the arguments of one call, their buffers and the answer's, in bytes; and as far as it grows for large ones. */
const size = 1 << 20;
const mostSize = 1 << 26;
/** Where the data start; before it stand the words and the arguments. */
export const dataStart = 1024;

/** Places in the words (32 bits each). */
const turn = 0;
const question = 1;
/** How often a question was thrown back; behind the arguments. */
const thrown = dataStart / 4 - 1;
const questions: readonly Question[] = ["call", "text"];

const asking = 1;
const answering = 0;
/** The asker's thread ends. */
const over = 2;
/** Its run ends: it throws, whatever it asks, until it has come out of all that the run had called. */
const unwinding = 3;
const unwound = 4;

/** Who goes on to ask this often while it should end its run catches whatever is thrown. */
const mostThrown = 8;
/**
 * How often a side looks whether it is its turn before it goes to sleep: for a microsecond. In thirty most calls are made,
 * and none of them takes as long as to sleep and to be woken; but the processor is another's meanwhile, who checks.
 */
const looks = 200;

/** Makes one. */
export function makeChannel(): Channel {
  return new SharedArrayBuffer(size, { maxByteLength: mostSize });
}

/**
 * Puts the question and blocks until it is answered. The caller has written what it asks.
 *
 * @throws {symbol} once the asker's run is over (`endRun`).
 */
export function ask(channel: Channel, what: Question): void {
  const words = new Int32Array(channel, 0, thrown + 1);
  words[question] = questions.indexOf(what);
  // Not a store: that would undo an end.
  if (Atomics.compareExchange(words, turn, answering, asking) === answering) {
    Atomics.notify(words, turn);
  }
  waitWhile(words, asking);
  const now = Atomics.load(words, turn);
  if (now === over) leaveThread();
  if (now === answering) return;
  if (Atomics.add(words, thrown, 1) >= mostThrown) leaveRun(channel);
  // Nothing that code could keep something in, and no error: `instanceof` and `code` say no.
  throw runIsOver;
}

/** Blocks until something is asked. */
export function waitForQuestion(channel: Channel): Question {
  const words = new Int32Array(channel, 0, 2);
  waitWhile(words, answering);
  return questions[words[question]!] ?? "text";
}

/** Lets the side that has asked go on. The caller has written the answer. */
export function answer(channel: Channel): void {
  const words = new Int32Array(channel, 0, 2);
  Atomics.store(words, turn, answering);
  Atomics.notify(words, turn);
}

/**
 * Ends the Worker that has put a question and waits. Terminated from outside, Deno's would sleep on for two
 * seconds, and hold half a gigabyte of addresses.
 */
export function endAsker(channel: Channel): void {
  const words = new Int32Array(channel, 0, 2);
  Atomics.store(words, turn, over);
  Atomics.notify(words, turn);
}

/**
 * Has the asker, which has put a question and waits, leave the run that it is in: its question throws, and so does each
 * one after it. Says how that ended within `ms`: it came out; its thread ends instead; or it does something else.
 */
export function endRun(channel: Channel, ms: number): "out" | "ends" | "stays" {
  const words = new Int32Array(channel, 0, 1);
  const until = performance.now() + ms;
  Atomics.store(words, turn, unwinding);
  Atomics.notify(words, turn);
  while (Atomics.load(words, turn) === unwinding) {
    const left = until - performance.now();
    if (left <= 0) break;
    Atomics.wait(words, turn, unwinding, left);
  }
  const now = Atomics.load(words, turn);
  return now === unwound ? "out" : now === over ? "ends" : "stays";
}

/** Whether the asker is to leave its run, or has left it. */
export function isRunOver(channel: Channel): boolean {
  return Atomics.load(new Int32Array(channel, 0, 1), turn) >= over;
}

/** Says that the asker has come out of its run, and asks nothing on `channel` any more. */
export function confirmEnd(channel: Channel): void {
  const words = new Int32Array(channel, 0, 1);
  if (Atomics.compareExchange(words, turn, unwinding, unwound) !== unwinding) leaveThread();
  Atomics.notify(words, turn);
}

/** Ends the asker's thread from within, where its run can't be ended or would leave something behind. */
export function leaveRun(channel: Channel): never {
  endAsker(channel);
  return leaveThread();
}

const runIsOver = Symbol("the run is over");

// Kept now: what runs in the Worker could put another one in its place.
const { close: closeThread } = globalThis as { close?(): void };

function leaveThread(): never {
  closeThread?.call(globalThis);
  // The runtime ends this thread here: no code after the question is run.
  for (;;);
}

/**
 * Blocks as long as it is that side's turn. One wait does not do: each side notifies after it has
 * given the turn away, and when the other one was quick, that notice wakes it from its next wait. The
 * answering side would then carry out the same call twice.
 */
function waitWhile(words: Int32Array, side: number): void {
  for (let looked = 0; looked < looks; looked++) {
    if (Atomics.load(words, turn) !== side) return;
  }
  while (Atomics.load(words, turn) === side) {
    Atomics.wait(words, turn, side);
  }
}
