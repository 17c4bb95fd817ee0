import { drawFigure } from "../demo/draw-figure.ts";
import { figureCalls } from "../demo/figure-calls.ts";
import { type PairOptions, showPair, type Told } from "../demo/show-pair.ts";
import { pad, widthOf } from "../render/width.ts";
import { CommandError } from "../shell/command-error.ts";
import { exitStatus } from "../shell/exit-status.ts";
import { nearest } from "../shell/nearest.ts";
import { parseCommand } from "../shell/parse-command.ts";
import type { Shell } from "../shell/shell.ts";

const families = ["unix", "inet"] as const;
/** The chapter's, and one more to show that the server goes on. */
const usualClients = 2;
/** That of the listings, for a figure that says the same each time. */
const bookPort = 9734;

const options = { trace: { type: "boolean" }, svg: { type: "boolean" } } as const;

/**
 * `ipcbook demo unix|inet`: the chapter's server in one process, its client in others, talking; with `--svg` the
 * chapter's figure, drawn from the calls of one of them.
 */
export async function demo(shell: Shell, args: readonly string[]): Promise<number> {
  const { values, positionals } = parseCommand(args, options, shell.texts);
  const family = chooseFamily(positionals, shell);
  if (values.svg) {
    await showPair({ family, port: bookPort, clients: 1, isTraced: true }, (told) => {
      shell.print(drawFigure(figureCalls(told), shell.texts.figure(family)));
    });
  } else {
    const isTraced = values.trace ?? false;
    await showPair({ family, port: 0, clients: usualClients, isTraced }, (told) => {
      shell.print(...told.map((one) => line(one, shell)));
    });
  }
  return exitStatus.passed;
}

function line({ role, message }: Told, { texts, style }: Shell): string {
  const { [role]: name, server, client } = texts.picture;
  const text = message.kind === "listens" ? message.address : message.text;
  const shown = message.kind === "calls" ? style.dim(`  ${text}`) : text;
  return `${style.bold(pad(name, Math.max(widthOf(server), widthOf(client))))} │ ${shown}`;
}

function chooseFamily(
  names: readonly string[],
  { texts: { usage } }: Shell,
): PairOptions["family"] {
  const [name = "", ...more] = names;
  const family = families.find((one) => one === name);
  if (family && more.length === 0) return family;
  const meant = nearest(name, families);
  throw new CommandError([
    usage.unknownDemo(names.join(" ")),
    ...(meant && meant !== name ? [usage.didYouMean(meant)] : []),
    usage.there(families.join(", ")),
  ]);
}
