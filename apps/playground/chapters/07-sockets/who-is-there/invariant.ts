import type { Conversation, Step, Transcript } from "@ipcbook/checker";
import { isExact } from "./parts.ts";

/**
 * Says what is wrong with the reference in `conversation`, or nothing: each finished line has its answer, in order, and the
 * client's end is answered with the end.
 */
export function invariant(conversation: Conversation, transcript: Transcript): string | undefined {
  if (conversation.kind !== "sockets" || transcript.kind !== "sockets") return "no sockets";
  const said = new Map<string, string>();
  const heard = new Map<string, string>();
  for (const [index, step] of conversation.steps.entries()) {
    if (!("on" in step)) continue;
    said.set(step.on, (said.get(step.on) ?? "") + textOf(step));
    if (step.do !== "receive") continue;
    const seen = transcript.observations[index];
    if (seen?.saw !== "received") return `${step.on} saw ${JSON.stringify(seen)}`;
    const before = heard.get(step.on) ?? "";
    const now = before + String.fromCharCode(...seen.bytes);
    heard.set(step.on, now);
    const answers = answersTo(said.get(step.on)!);
    const right = step.upTo === undefined ? answers : answers.slice(0, before.length + step.upTo);
    const then = step.upTo === undefined ? "end" : "more";
    if (now !== right || seen.then !== then) {
      return `${step.on} heard ${JSON.stringify(now)} and ${JSON.stringify(seen.then)}, ` +
        `not ${JSON.stringify(right)} and ${then}`;
    }
  }
}

/** What a step sends; "=" stands for the true number, which only the driver knows, and "?" for all others. */
function textOf(step: Step): string {
  if (step.do === "claim") return `${step.what} ${isExact(step) ? "=" : "?"}\n`;
  return step.do === "send" ? String.fromCharCode(...step.bytes) : "";
}

function answersTo(text: string): string {
  const lines = text.split("\n").slice(0, -1);
  return lines.map((line) => {
    const [word, number] = line.split(" ");
    if (!["pid", "uid", "gid"].includes(word!)) return "unknown\n";
    return number === "=" ? "true\n" : "false\n";
  }).join("");
}
