import type { Text } from "@ipcbook/checker";
import type { Standing } from "../desk/standing.ts";
import type { View } from "./view.ts";
import { pad, widthOf } from "./width.ts";

/** What the list shows of a chapter. */
export interface ListedChapter {
  title: Text;
  exercises: readonly { id: string; place: number; title: Text; standing: Standing }[];
}

/** The exercises in order, with their state. */
export function renderList(chapters: readonly ListedChapter[], view: View): string[] {
  const { language, texts: { list }, style } = view;
  const mark = (standing: Standing) =>
    standing === "passed" || standing === "passedBefore" ? style.green("✓") : style.dim("·");
  return chapters.flatMap(({ title, exercises }) => {
    const places = Math.max(...exercises.map(({ place }) => String(place).length));
    const ids = Math.max(...exercises.map(({ id }) => widthOf(id)));
    const titles = Math.max(...exercises.map(({ title }) => widthOf(title[language])));
    return [
      style.bold(title[language]),
      ...exercises.map(({ id, place, title, standing }) =>
        `${mark(standing)} ${String(place).padStart(places)}  ${style.bold(pad(id, ids))}   ${
          pad(title[language], titles)
        }   ${style.dim(list[standing])}`
      ),
    ];
  });
}
