import { entries, type Entry } from "../book/entry.ts";
import { placeIn } from "../checking/place-in.ts";
import { positionOf } from "../checking/position-of.ts";
import { listLines } from "../commands/list.ts";
import { readText } from "../book/read-text.ts";
import { attemptPath } from "../desk/attempt-path.ts";
import { nextEntry } from "../desk/next-entry.ts";
import { renderMarkdown } from "../render/markdown.ts";
import { makeShell, type Shell } from "../shell/shell.ts";
import { shortPath } from "../shell/short-path.ts";
import { editorCommand } from "./editor-command.ts";
import { Keys } from "./keys.ts";
import { openEditor } from "./open-editor.ts";
import type { Session } from "./session.ts";

/** What the keys do, for the exercise that somebody is at. */
export class DeskAtTerminal {
  shell: Shell;
  /** The exercise that was saved or chosen last. */
  current: Entry;
  readonly #session: Session;
  readonly #quit: () => void;
  readonly #keys: Keys = new Keys((key) => this.#press(key));
  #isOpen = false;

  constructor(shell: Shell, session: Session, current: Entry, quit: () => void) {
    this.shell = shell;
    this.current = current;
    this.#session = session;
    this.#quit = quit;
  }

  open(): void {
    this.#isOpen = true;
    this.#keys.start();
    this.shell.print("", ...listLines(this.shell));
    this.#show();
    this.#session.prepare(this.current);
  }

  close(): void {
    this.#keys.stop();
  }

  /** Which keys there are, below everything else. */
  remind(): void {
    if (!this.#isOpen) return;
    const { texts: { watch }, style } = this.shell;
    this.shell.print("", style.dim(watch.keys));
  }

  #press(key: string): void {
    switch (key.toLowerCase()) {
      case "o":
        return void this.#openEditor();
      case "c":
        return this.#session.check(this.current);
      case "h":
        return this.#text("hint");
      case "t":
        return this.#text("lesson");
      case "n":
        return this.#next();
      case "l":
        return this.#list();
      case "z":
        this.shell = makeShell(this.shell.language === "en" ? "zh" : "en");
        return this.#list();
      case "q":
      case "\x03":
      case "\x04":
        return this.#quit();
    }
  }

  #list(): void {
    this.#say(listLines(this.shell));
  }

  #text(name: "hint" | "lesson"): void {
    const { language, style } = this.shell;
    this.#say(renderMarkdown(readText(this.current, name, language), style));
  }

  #next(): void {
    const following = entries[entries.indexOf(this.current) + 1];
    this.current = nextEntry(this.current, this.shell.home) ?? following ?? this.current;
    this.#show();
    this.#session.prepare(this.current);
  }

  /** The exercise that this is about, and where its attempt is. */
  #show(): void {
    const { home, language, style, texts: { next } } = this.shell;
    const { id, exercise } = this.current;
    const place = placeIn(this.current, attemptPath(home, this.current), this.shell);
    this.#say([
      `${style.bold(id)}  ${exercise.title[language]}`,
      `${next.edit} ${place} ${next.save}`,
    ]);
  }

  #say(lines: readonly string[]): void {
    this.shell.print("", ...lines);
    this.remind();
  }

  async #openEditor(): Promise<void> {
    const { home, cwd, env, texts: { watch } } = this.shell;
    const path = attemptPath(home, this.current);
    const command = editorCommand(path, positionOf(path, this.current.exercise.exports, null), env);
    if (command === null) return this.shell.print("", watch.noEditor);
    if (command.inTerminal) {
      this.#keys.stop();
      await this.#session.hold();
    }
    const problem = await openEditor(command);
    if (command.inTerminal) {
      this.#keys.start();
      this.#session.release();
    }
    this.shell.print(
      "",
      problem === null
        ? watch.opened(shortPath(path, cwd))
        : watch.editorFailed(command.line, problem),
    );
  }
}
