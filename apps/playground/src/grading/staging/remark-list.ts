import type { Text } from "@ipcbook/checker";
import type { Remark } from "../results.ts";
import { limits } from "./limits.ts";
import { remarks } from "./remarks.ts";

/** What is said of one submission: as much as somebody would read, and then how much there is. */
export class RemarkList {
  readonly #said: Remark[] = [];
  #more = 0;

  /** Says `text` of `path`; it is not made where nobody would read it. */
  add(path: string, text: Text | (() => Text)): void {
    if (this.#said.length >= limits.remarks) this.#more++;
    else {
      this.#said.push({ path: path || ".", text: typeof text === "function" ? text() : text });
    }
  }

  /** All of it. */
  all(): Remark[] {
    if (this.#more === 0) return this.#said;
    return [...this.#said, { path: ".", text: remarks.more(this.#more) }];
  }
}
