import type { Conversation } from "../conversation.ts";
import { aftermath, connectionsOf, type Sockets, socketsOf } from "../driver/aftermath.ts";
import { Caller } from "../driver/call-conversation.ts";
import { holdSockets } from "../driver/socket-conversation.ts";
import type { Subject } from "../subject/subject.ts";
import type { Transcript } from "../transcript.ts";
import { type Holder, type LastWords, lastWordsOf } from "./holder.ts";

/** Holds conversations with a subject whose harness listens for it: a handler, or functions. */
export class ServingHolder implements Holder {
  readonly quietAtStart = null;
  readonly #subject: Subject;
  readonly #sockets: Sockets | null;
  readonly #caller: Caller = new Caller();
  #connections = 0;

  constructor(subject: Subject) {
    this.#subject = subject;
    this.#sockets = socketsOf(subject);
  }

  hold(conversation: Conversation): Promise<Transcript> {
    const subject = this.#subject;
    this.#connections += connectionsOf(conversation);
    if (conversation.kind === "call") return this.#caller.hold(subject, conversation);
    const site = { endpoint: subject.endpoint, folder: "" };
    return holdSockets({ subject, site, start: () => Promise.resolve(null) }, conversation);
  }

  aftermath(): Promise<Transcript> {
    this.#caller.close();
    return aftermath(this.#subject, { sockets: this.#sockets, connections: this.#connections });
  }

  lastWords(last: Transcript | null): Promise<LastWords> {
    return lastWordsOf(this.#subject, last);
  }

  renew(): Promise<boolean> {
    return Promise.resolve(false);
  }

  async end(): Promise<void> {
    this.#caller.close();
    await this.#subject.end();
  }
}
