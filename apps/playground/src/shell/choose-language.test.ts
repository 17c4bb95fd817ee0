import { expect, test } from "vitest";
import { chooseLanguage } from "./choose-language.ts";

test("chooseLanguage() takes what was asked for", () => {
  expect(chooseLanguage("zh", { LANG: "en_US.UTF-8" })).toBe("zh");
  expect(chooseLanguage("zh-CN", {})).toBe("zh");
  expect(chooseLanguage("en", { LANG: "zh_CN.UTF-8" })).toBe("en");
});

test("chooseLanguage() asks the locale, in POSIX's order", () => {
  expect(chooseLanguage(undefined, { LANG: "zh_CN.UTF-8" })).toBe("zh");
  expect(chooseLanguage(undefined, { LC_ALL: "C", LANG: "zh_CN.UTF-8" })).toBe("en");
  expect(chooseLanguage(undefined, { LC_ALL: "", LC_MESSAGES: "zh_TW", LANG: "en_US" })).toBe("zh");
  expect(chooseLanguage(undefined, { LANG: "de_DE.UTF-8" })).toBe("en");
  expect(chooseLanguage(undefined, {})).toBe("en");
});

test("chooseLanguage() says which languages there are", () => {
  expect(() => chooseLanguage("de", {})).toThrow("Cannot speak de: the book is in en and zh.");
});
