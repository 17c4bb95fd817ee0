import type { Scene } from "./scene.ts";
import type { Style } from "./style.ts";
import { pad, widthOf } from "./width.ts";
import { wrap } from "./wrap.ts";

/** What an arrow takes beside its text: `── text ▶`. */
export const arrowWidth = 6;

/** Draws what happens between a client and a server, one above the other. */
export class Lanes {
  readonly width: number;
  readonly #inner: number;
  /** Room for the connection's name, where there are several. */
  readonly #names: number;
  readonly #style: Style;

  constructor(width: number, names: readonly string[], style: Style) {
    this.width = width;
    this.#names = names.length > 1 ? Math.max(...names.map(widthOf)) + 1 : 0;
    this.#inner = width - this.#names - 2;
    this.#style = style;
  }

  /** How many columns of text an arrow has room for. */
  get room(): number {
    return this.#inner - arrowWidth;
  }

  head(client: string, server: string): string {
    const between = this.width - this.#names - widthOf(client) - widthOf(server);
    return " ".repeat(this.#names) + client + " ".repeat(Math.max(1, between)) + server;
  }

  /** A row in which nothing happens. */
  empty(): string {
    return this.#row("", " ".repeat(this.#inner));
  }

  draw(scene: Scene): string[] {
    return scene.to === null ? this.#note(scene) : this.#arrow(scene, scene.to);
  }

  #arrow({ on, text, caret }: Scene, to: "server" | "client"): string[] {
    const line = "─".repeat(Math.max(1, this.#inner - widthOf(text) - 5));
    const toServer = to === "server";
    const paint = caret ? this.#style.red : String;
    const drawn = toServer ? `── ${text} ${line}▶` : `◀${line} ${paint(text)} ──`;
    const start = toServer ? 3 : 2 + widthOf(line);
    return [this.#row(on, drawn), ...this.#caretRow(caret, start)];
  }

  #note({ on, text, caret }: Scene): string[] {
    const lines = wrap(text, this.#inner - 2);
    const paint = caret ? this.#style.red : this.#style.dim;
    const rows = lines.map((line, place) =>
      this.#row(place === 0 ? on : "", ` ${pad(paint(line), this.#inner - 2)} `)
    );
    return [
      ...rows,
      ...this.#caretRow(caret && { column: 0, width: widthOf(lines.at(-1)!) }, 1),
    ];
  }

  #caretRow(caret: Scene["caret"], start: number): string[] {
    if (!caret) return [];
    const carets = this.#style.bold(this.#style.red("^".repeat(caret.width)));
    return [this.#row("", pad(" ".repeat(start + caret.column) + carets, this.#inner))];
  }

  #row(on: string, between: string): string {
    const lane = this.#style.dim("│");
    return this.#style.bold(pad(this.#names === 0 ? "" : on, this.#names)) + lane + between + lane;
  }
}
