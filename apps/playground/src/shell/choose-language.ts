import type { Language } from "@ipcbook/checker";
import { CommandError } from "./command-error.ts";
import { en } from "../texts/en.ts";

/**
 * The language that was asked for, or else the locale's, as POSIX orders its variables: the first of
 * `LC_ALL`, `LC_MESSAGES` and `LANG` that is set and not empty.
 *
 * @throws {CommandError} if the book is not in the language that was asked for.
 */
export function chooseLanguage(
  asked: string | undefined,
  env: Record<string, string | undefined>,
): Language {
  if (asked === undefined) {
    return languageOf(env.LC_ALL || env.LC_MESSAGES || env.LANG || "") ?? "en";
  }
  const found = languageOf(asked);
  if (found === undefined) throw new CommandError(en.usage.unknownLanguage(asked));
  return found;
}

/** `zh`, `zh_CN.UTF-8` and `zh-Hans` are all Chinese. */
function languageOf(locale: string): Language | undefined {
  const [language] = locale.toLowerCase().split(/[-_.@]/);
  return language === "zh" || language === "en" ? language : undefined;
}
