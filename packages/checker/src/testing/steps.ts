import type { Conversation, Step } from "../conversation.ts";

/** A conversation of these steps. */
export function steps(all: readonly Step[]): Conversation {
  return { kind: "sockets", steps: all };
}

/** A text for the checker's own tests, whose readers are English. */
export function text(en: string): { en: string; zh: string } {
  return { en, zh: en };
}
