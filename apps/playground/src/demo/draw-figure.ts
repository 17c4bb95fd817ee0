import type { FigureCall } from "./figure-calls.ts";

/** What a figure says in words. */
export interface FigureTexts {
  title: string;
  description: string;
  server: string;
  client: string;
  waits: string;
}

const width = 960;
const laneWidth = 400;
const lanes = { server: 20, client: width - 20 - laneWidth };
const top = 64;
const rowHeight = 40;
const boxHeight = 28;

interface Placed extends FigureCall {
  /** Its box, from where it began to wait to where it returned. */
  from: number;
  to: number;
}

/**
 * The calls of server and client side by side, down the page as they happened. A call that waited is as tall
 * as its wait; an arrow goes from what was done to the call that it woke.
 */
export function drawFigure(calls: readonly FigureCall[], texts: FigureTexts): string {
  const placed = place(calls);
  const height = top + calls.length * rowHeight + 12;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escape(texts.title)}</title>`,
    `<desc id="description">${escape(texts.description)}</desc>`,
    style,
    `<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path class="head" d="M0 0 8 4 0 8z"/></marker></defs>`,
    `<rect class="page" width="${width}" height="${height}"/>`,
    ...(["server", "client"] as const).map((role) =>
      `<text class="name" x="${lanes[role] + laneWidth / 2}" y="36">${escape(texts[role])}</text>`
    ),
    ...placed.flatMap((call) => box(call, texts.waits)),
    ...arrows(placed),
    "</svg>",
  ].join("\n");
}

const style = [
  "<style>",
  ".page{fill:#fff}.box{fill:#eef3fa;stroke:#5b7ba6}.waits{fill:#fdf3e0;stroke:#b98a2f}",
  ".head{fill:#333}.arrow{stroke:#333;stroke-width:1.5;fill:none}",
  "text{fill:#1c1c1c;font:13px ui-monospace,Menlo,Consolas,monospace}",
  ".name{font:bold 16px system-ui,sans-serif;text-anchor:middle}",
  ".note{fill:#8a6216;font:italic 12px system-ui,sans-serif}.byte{text-anchor:middle}",
  "@media (prefers-color-scheme:dark){.page{fill:#16181d}.box{fill:#20304a;stroke:#7fa3d6}",
  ".waits{fill:#3b2f17;stroke:#d9ab4f}.head{fill:#ddd}.arrow{stroke:#ddd}text{fill:#eee}.note{fill:#e0b95f}}",
  "</style>",
].join("\n");

/** A row for each call, where it returned; a wait begins below the call before it on its side. */
function place(calls: readonly FigureCall[]): Placed[] {
  const bottoms = { server: top, client: top };
  return calls.map((call, row) => {
    const to = top + row * rowHeight + boxHeight;
    const gap = rowHeight - boxHeight;
    const from = call.waited
      ? Math.min(bottoms[call.role] === top ? top : bottoms[call.role] + gap, to - boxHeight)
      : to - boxHeight;
    bottoms[call.role] = to;
    return { ...call, from, to };
  });
}

function box({ role, label, waited, from, to }: Placed, waits: string): string[] {
  const x = lanes[role];
  const tall = waited && to - from > boxHeight;
  return [
    `<rect class="${tall ? "waits" : "box"}" x="${x}" y="${from}" width="${laneWidth}" height="${
      to - from
    }" rx="5"/>`,
    ...(tall ? [`<text class="note" x="${x + 12}" y="${from + 19}">${escape(waits)}</text>`] : []),
    `<text x="${x + 12}" y="${to - 9}">${escape(label)}</text>`,
  ];
}

/** What wakes a call that waits. */
const wakes: Readonly<Record<string, string>> = { connect: "accept", send: "read" };

function arrows(calls: readonly Placed[]): string[] {
  const drawn: string[] = [];
  const woken = new Set<Placed>();
  for (const [index, call] of calls.entries()) {
    const other = calls.slice(index + 1).find((later) =>
      later.role !== call.role && later.name === wakes[call.name] && !woken.has(later)
    );
    if (!other) continue;
    woken.add(other);
    const isRightwards = call.role === "server";
    const start = isRightwards ? lanes.server + laneWidth : lanes.client;
    const end = isRightwards ? lanes.client : lanes.server + laneWidth;
    const [y1, y2] = [call.to - boxHeight / 2, other.to - boxHeight / 2];
    drawn.push(`<path class="arrow" marker-end="url(#head)" d="M${start} ${y1} ${end} ${y2}"/>`);
    if (call.bytes !== null) {
      drawn.push(
        `<text class="byte" x="${width / 2}" y="${(y1 + y2) / 2 - 8}">${escape(call.bytes)}</text>`,
      );
    }
  }
  return drawn;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
