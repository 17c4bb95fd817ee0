import type { OwnFlags } from "./flags.ts";

/** In seconds: a timer takes no more than 31 bits of milliseconds. */
const longestPause = 2_000_000;

/** Sets an option that net-tools has not; what is wrong with its argument, or null. */
export function setOwnOption(own: OwnFlags, name: string, argument: string): string | null {
  switch (name) {
    case "json":
      own.json = "document";
      return null;
    case "json-lines":
      own.json = "lines";
      return null;
    case "explain":
    case "backlog":
    case "bound":
    case "fds":
      own[name] = true;
      return null;
    case "filter":
      own.filter.push(argument);
      return null;
    case "lang":
      own.lang = argument;
      return argument === "en" || argument === "zh"
        ? null
        : `Cannot explain: no such language, en or zh (${argument})`;
    case "watch":
      own.watch = argument === "" ? 1 : Number(argument);
      return own.watch > 0 && own.watch <= longestPause
        ? null
        : `Cannot watch: not a number of seconds, up to ${longestPause} (${argument})`;
    case "history":
      own.history = argument;
      own.watch ??= 1;
      return null;
    case "proc-root":
      own.procRoot = argument;
      return null;
    case "pid":
      own.pid = Number(argument);
      return /^[1-9]\d*$/.test(argument)
        ? null
        : `Cannot read a namespace: not a process (${argument})`;
    default:
      return `Cannot use an option: nobody knows it (${name})`;
  }
}
