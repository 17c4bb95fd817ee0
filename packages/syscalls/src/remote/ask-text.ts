import { ask, type Channel } from "./channel.ts";
import { readText, writeText } from "./text.ts";

/** Says `text` to the other side and blocks until it has answered. */
export function askText(channel: Channel, text: string): string {
  writeText(channel, text);
  ask(channel, "text");
  return readText(channel);
}
