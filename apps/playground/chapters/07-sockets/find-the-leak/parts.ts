import type { Step } from "@ipcbook/checker";

/** The services that the server knows, and their ports. */
const services: ReadonlyMap<string, number> = new Map([
  ["http", 80],
  ["echo", 7],
  ["ftp", 21],
  ["ssh", 22],
  ["smtp", 25],
  ["https", 443],
]);

/** Their names, that of the web first: it is what a reader is shown. */
export const names: readonly string[] = [...services.keys()];

/** As the server answers `all`: in the order of the starter's table. */
export const list: string = ["echo", "ftp", "ssh", "smtp", "http", "https"]
  .map((name) => `${name} ${services.get(name)}\n`).join("");

/** The longest line that is answered. */
export const longest = 64;

/** What the kernel is asked when all clients have ended. */
export const left: Step = { do: "look", at: ["sockets", "close-wait"] };

/** A client that sends `text` with one write, reads the answer to its end, and ends. */
export function asks(on: string, text: string): Step[] {
  return [
    { do: "connect", on },
    { do: "send", on, bytes: bytesOf(text) },
    { do: "receive", on },
    { do: "end", on },
  ];
}

/** The bytes of a text in ASCII. */
export function bytesOf(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

/** What a client gets that sends `text` and nothing else. */
export function answerTo(text: string): string {
  const end = text.indexOf("\n");
  const line = end < 0 ? text : text.slice(0, end);
  if (line.length > longest) return "!\n";
  if (end < 0) return "";
  return line === "all" ? list : `${services.get(line) ?? "?"}\n`;
}
