import type { Conversation } from "../conversation.ts";
import { aftermath, connectionsOf, type Sockets, socketsOf } from "../driver/aftermath.ts";
import { Caller } from "../driver/call-conversation.ts";
import { holdSockets } from "../driver/socket-conversation.ts";
import { ready } from "../subject/ready.ts";
import type { Subject } from "../subject/subject.ts";
import type { Transcript } from "../transcript.ts";
import { type Holder, type LastWords, lastWordsOf } from "./holder.ts";

/** Holds conversations with a subject whose harness listens for it: a handler, or functions. */
export class ServingHolder implements Holder {
  readonly quietAtStart = null;
  readonly #subject: Subject;
  readonly #caller: Caller = new Caller();
  #sockets: Sockets | null;
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

  async renew(source?: string): Promise<boolean> {
    this.#caller.close();
    if (!await this.#subject.renew(source) || await ready(this.#subject) !== null) return false;
    this.#sockets = socketsOf(this.#subject);
    this.#connections = 0;
    return true;
  }

  async end(): Promise<void> {
    this.#caller.close();
    await this.#subject.end();
  }
}
