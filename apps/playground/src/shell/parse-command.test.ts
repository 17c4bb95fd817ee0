import { expect, test } from "vitest";
import { en } from "../texts/en.ts";
import { CommandError } from "./command-error.ts";
import { parseCommand, splitCommand } from "./parse-command.ts";

test("splitCommand() finds the command, also behind options", () => {
  expect(splitCommand(["check", "unix-increment", "--json"])).toEqual({
    command: "check",
    rest: ["unix-increment", "--json"],
    lang: undefined,
  });
  expect(splitCommand(["--lang", "zh", "list"])).toEqual({
    command: "list",
    rest: ["--lang", "zh"],
    lang: "zh",
  });
});

test("splitCommand() finds none", () => {
  expect(splitCommand(["--lang=zh"])).toEqual({
    command: undefined,
    rest: ["--lang=zh"],
    lang: "zh",
  });
});

test("parseCommand() gives options and words", () => {
  const { values, positionals } = parseCommand(
    ["byte-order", "--json", "--lang", "en"],
    { json: { type: "boolean" } },
    en,
  );
  expect(values).toEqual({ json: true, lang: "en" });
  expect(positionals).toEqual(["byte-order"]);
});

test("parseCommand() names the option that it does not know", () => {
  const parse = () => parseCommand(["--jsno"], { json: { type: "boolean" } }, en);
  expect(parse).toThrow(CommandError);
  expect(parse).toThrow("--jsno");
});
