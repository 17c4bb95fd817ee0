import process from "node:process";
import { en } from "./texts/en.ts";
import { chooseLanguage } from "./shell/choose-language.ts";
import { CommandError } from "./shell/command-error.ts";
import { exitStatus } from "./shell/exit-status.ts";
import { nearest } from "./shell/nearest.ts";
import { splitCommand } from "./shell/parse-command.ts";
import { makeShell, type Shell } from "./shell/shell.ts";

const commands = [
  "list",
  "check",
  "lesson",
  "hint",
  "reset",
  "solution",
  "demo",
  "grade",
  "merge",
  "verify",
  "help",
];

let texts = en;
try {
  const { command, rest, lang } = splitCommand(process.argv.slice(2));
  const shell = makeShell(chooseLanguage(lang, process.env));
  texts = shell.texts;
  // Whoever reads the output may have enough of it: `ipcbook list | head -1`.
  process.stdout.on("error", () => process.exit());
  process.exitCode = await run(shell, command, rest);
} catch (error) {
  process.exitCode = error instanceof CommandError ? error.status : exitStatus.fault;
  console.error(
    error instanceof CommandError
      ? error.message
      : `${texts.usage.fault}\n${error instanceof Error ? error.stack : error}`,
  );
}

/** One arm a command; each loads what it needs, and nothing else. */
async function run(shell: Shell, command: string | undefined, args: string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) command = "help";
  if (args.includes("--version")) command = "--version";
  switch (command) {
    case undefined:
      return await (await import("./commands/start.ts")).start(shell, args);
    case "list":
      return (await import("./commands/list.ts")).list(shell, args);
    case "check":
      return await (await import("./commands/check.ts")).check(shell, args);
    case "lesson":
    case "hint":
      return (await import("./commands/read.ts")).read(shell, command, args);
    case "reset":
      return (await import("./commands/reset.ts")).reset(shell, args);
    case "solution":
      return (await import("./commands/solution.ts")).solution(shell, args);
    case "demo":
      return await (await import("./commands/demo.ts")).demo(shell, args);
    case "grade":
      return await (await import("./commands/grade.ts")).grade(shell, args);
    case "merge":
      return (await import("./commands/merge.ts")).merge(shell, args);
    case "verify":
      return await (await import("./commands/verify.ts")).verify(shell, args);
    case "help":
      shell.print(shell.texts.help);
      return exitStatus.passed;
    case "--version":
      shell.print((await import("./shell/version.ts")).version());
      return exitStatus.passed;
  }
  const { usage } = shell.texts;
  const meant = nearest(command, commands);
  throw new CommandError([
    usage.unknownCommand(command),
    ...(meant ? [usage.didYouMean(meant)] : []),
    usage.seeHelp,
  ]);
}
