import type {
  Fact,
  Observation,
  Quiet,
  SocketConversation,
  SocketTranscript,
  Step,
} from "@ipcbook/checker";
import { bytesIn, columnOfByte, formatBytes } from "./bytes.ts";
import { escapeText } from "./escape.ts";
import type { Point } from "./point.ts";
import type { PictureTexts } from "../texts/texts.ts";
import { widthOf } from "./width.ts";

/** Something between the lanes of a picture: an arrow to one of them, or a note. */
export interface Scene {
  on: string;
  to: "server" | "client" | null;
  text: string;
  /** What of `text` differs, in columns. */
  caret?: { column: number; width: number };
}

/** More rows of bytes than this are cut down to the one that matters and its neighbours. */
const mostRows = 4;

/** What one side did at each step of a conversation; what the other did not do at `point` is marked. */
export function scenesOf(
  conversation: SocketConversation,
  transcript: SocketTranscript,
  other: SocketTranscript,
  point: Point | null,
  texts: PictureTexts,
  columns: number,
): Scene[][] {
  /** What happens on a connection that was refused did not happen. */
  const open = new Set<string>();
  return conversation.steps.map((step, place) => {
    const observation = transcript.observations[place] ?? null;
    if (observation?.saw === "connected" || step.do === "open" || step.do === "bind") {
      open.add((step as { on: string }).on);
    }
    if (step.do === "pass" && open.has(step.on)) open.add(step.as);
    const opens = step.do === "connect" || step.do === "accept";
    if (!opens && "on" in step && !open.has(step.on)) return [];
    const at = point?.step === place ? point.byte : null;
    const across = other.observations[place] ?? null;
    return scenesOfStep(step, observation, across, at, texts, columns);
  });
}

function scenesOfStep(
  step: Step,
  observation: Observation | null,
  across: Observation | null,
  at: number | null,
  texts: PictureTexts,
  columns: number,
): Scene[] {
  const arrow = (on: string, text: string): Scene[] => [{ on, to: "server", text }];
  switch (step.do) {
    case "connect":
      return observation?.saw === "refused"
        ? [note(step.on, texts.refused(observation.code), at !== null)]
        : [
          ...arrow(step.on, texts.connect),
          ...step.as ? [note(step.on, texts.peer(step.as), false)] : [],
        ];
    case "send": {
      const rows = rowsOf(step.bytes, columns);
      const sent = rows.map((bytes): Scene => ({
        on: step.on,
        to: "server",
        text: formatBytes(bytes),
      }));
      return cutDown(step.on, sent, 0, rows, texts);
    }
    case "end":
      return arrow(step.on, texts.end);
    case "receive":
      if (observation?.saw === "datagram") {
        return datagram(step.on, observation, at !== null, texts, columns);
      }
      if (observation?.saw === "nothing") {
        return [note(step.on, texts.quiet(observation.then), at !== null)];
      }
      return observation?.saw === "received"
        ? received(step.on, observation, at, texts, columns)
        : [];
    case "settle":
      return [note("", texts.settle, false)];
    case "close":
      return arrow(step.on, texts.close);
    case "abort":
      return arrow(step.on, texts.abort);
    case "pass":
      return arrow(step.on, texts.pass(step.as));
    case "claim":
      return arrow(step.on, texts.claim(step));
    case "accept":
      return observation?.saw === "connected"
        ? [{ on: step.on, to: "client", text: texts.connect }]
        : observation?.saw === "nothing"
        ? [note(step.on, texts.quiet(observation.then), at !== null)]
        : [];
    case "signal":
      return arrow("", step.name);
    case "bind":
      return [note(step.on, texts.bind, false)];
    case "open":
      return [
        ...step.name ? [note(step.on, texts.names[step.name], false)] : [],
        ...step.twin ? [note(step.on, texts.twin(step.twin), false)] : [],
      ];
    default:
      return notes(notesOf(step, observation, texts), notesOf(step, across, texts), at !== null);
  }
}

/**
 * Each a line of its own. Where this step differs, those that do not stand across are marked; all, where the same stand
 * there: then they do not say what differs.
 */
function notes(texts: readonly string[], across: readonly string[], differs: boolean): Scene[] {
  const isSame = texts.join("\n") === across.join("\n");
  const marked = isSame ? texts : texts.filter((text) => !across.includes(text));
  return texts.map((text) => note("", text, differs && marked.includes(text)));
}

/** What is no message on a connection. */
function notesOf(
  step: Step & { do: "start" | "finish" | "look" | "stale" | "listen" | "stop" | "crowd" },
  observation: Observation | null,
  texts: PictureTexts,
): string[] {
  switch (step.do) {
    case "start": {
      const faults = (step.faults ?? []).map(({ calls: [call = ""], nth, fault }) =>
        "sendBuffer" in fault
          ? texts.smallBuffer(call, nth)
          : texts.fault(call, nth, "error" in fault ? fault.error : fault.short)
      );
      const seen = observation?.saw === "started" ? [startedText(observation, texts)] : [];
      return [texts.start, ...faults, ...seen];
    }
    case "finish":
      return observation?.saw === "finished"
        ? [
          texts.quiet(observation.how),
          ...observation.left > 0 ? [texts.left(observation.left)] : [],
        ]
        : [];
    case "look":
      return observation?.saw === "kernel"
        ? Object.entries(observation.facts).map(([name, value]) => texts.fact(name as Fact, value))
        : [];
    case "crowd":
      return observation?.saw === "crowd"
        ? [texts.crowd(step.of), texts.answered(observation.answered)]
        : [texts.crowd(step.of)];
    default:
      return [texts[step.do]];
  }
}

function startedText(
  { listening, then }: Extract<Observation, { saw: "started" }>,
  texts: PictureTexts,
): string {
  return listening ? texts.listening : then ? texts.quiet(then) : texts.notListening;
}

function datagram(
  on: string,
  { bytes, from }: Extract<Observation, { saw: "datagram" }>,
  differs: boolean,
  texts: PictureTexts,
  columns: number,
): Scene[] {
  const [first = [], ...more] = rowsOf(bytes, columns);
  const text = bytes.length === 0 ? texts.emptyDatagram : formatBytes(first);
  const rest = more.flat().length;
  return [
    { on, to: "client", text, caret: differs ? whole(text) : undefined },
    ...rest > 0 ? [note(on, texts.moreBytes(rest), false)] : [],
    ...from ? [note(on, texts.elsewhere, false)] : [],
  ];
}

function received(
  on: string,
  { bytes, then }: Extract<Observation, { saw: "received" }>,
  at: number | null,
  texts: PictureTexts,
  columns: number,
): Scene[] {
  const rows = rowsOf(bytes, columns);
  const perRow = rows[0]?.length ?? 1;
  const scenes = rows.map((row, place): Scene => {
    const inRow = at === null ? -1 : at - place * perRow;
    const caret = inRow >= 0 && inRow < row.length
      ? { column: columnOfByte(row, inRow), width: 2 }
      : undefined;
    return { on, to: "client", text: formatBytes(row), caret };
  });
  const shown = cutDown(on, scenes, at === null ? 0 : Math.floor(at / perRow), rows, texts);
  if (then === "more") return shown;
  const differs = at !== null && at >= bytes.length;
  return [...shown, ...last(on, then, differs, texts)];
}

function last(
  on: string,
  then: "end" | "reset" | Quiet,
  differs: boolean,
  texts: PictureTexts,
): Scene[] {
  if (typeof then === "object") return [note(on, texts.quiet(then), differs)];
  const text = then === "end" ? texts.end : texts.reset;
  return [{ on, to: "client", text, caret: differs ? whole(text) : undefined }];
}

/** A flood of bytes, down to its beginning and what stands around `place`. */
function cutDown(
  on: string,
  scenes: Scene[],
  place: number,
  rows: readonly (readonly number[])[],
  texts: PictureTexts,
): Scene[] {
  if (scenes.length <= mostRows) return scenes;
  const kept = new Set([0, place - 1, place, place + 1].filter((row) => row < scenes.length));
  const shown: Scene[] = [];
  let skipped = 0;
  for (const [row, scene] of scenes.entries()) {
    if (!kept.has(row)) {
      skipped += rows[row]!.length;
      continue;
    }
    if (skipped > 0) shown.push(note(on, texts.moreBytes(skipped), false));
    skipped = 0;
    shown.push(scene);
  }
  return skipped > 0 ? [...shown, note(on, texts.moreBytes(skipped), false)] : shown;
}

function rowsOf(bytes: readonly number[], columns: number): number[][] {
  const perRow = bytesIn(columns);
  return Array.from(
    { length: Math.ceil(bytes.length / perRow) },
    (_, row) => bytes.slice(row * perRow, (row + 1) * perRow),
  );
}

function note(on: string, words: string, differs: boolean): Scene {
  const text = escapeText(words);
  return { on, to: null, text, caret: differs ? whole(text) : undefined };
}

function whole(text: string): { column: number; width: number } {
  return { column: 0, width: widthOf(text) };
}
