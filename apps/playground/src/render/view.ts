import type { Language } from "@ipcbook/checker";
import type { Texts } from "../texts/texts.ts";
import type { Style } from "./style.ts";

/** For whom and how wide something is drawn. */
export interface View {
  language: Language;
  texts: Texts;
  style: Style;
  /** Of the terminal. */
  columns: number;
}
