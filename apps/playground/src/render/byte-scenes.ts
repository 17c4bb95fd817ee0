import type { Observation, Quiet } from "@ipcbook/checker";
import type { PictureTexts } from "../texts/texts.ts";
import { bytesIn, columnOfByte, formatBytes } from "./bytes.ts";
import { note, whole } from "./note.ts";
import type { Scene } from "./scene.ts";

/** More rows of bytes than this are cut down to the one that matters and its neighbours. */
const mostRows = 4;

/** What was sent in one write. */
export function sent(
  on: string,
  bytes: readonly number[],
  texts: PictureTexts,
  columns: number,
): Scene[] {
  const rows = rowsOf(bytes, columns);
  const scenes = rows.map((row): Scene => ({ on, to: "server", text: formatBytes(row) }));
  return cutDown(on, scenes, 0, rows, texts);
}

/** What came as one datagram. */
export function datagram(
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

/** What came of a stream; `at` is the byte that differs. */
export function received(
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
