import type { Conversation } from "../conversation.ts";
import { aftermath, connectionsOf, socketsOf } from "../driver/aftermath.ts";
import { Caller } from "../driver/call-conversation.ts";
import { holdSockets } from "../driver/socket-conversation.ts";
import type { Subject } from "../subject/subject.ts";
import type { Transcript } from "../transcript.ts";

/** What a subject is asked: one conversation, or what the kernel knows after eight of the same. */
export interface Probe {
  conversation: Conversation;
  aftermath: boolean;
}

/** Often enough that a descriptor lost in each shows among those that the runtime opens itself. */
const repeats = 8;

/** Holds conversations with one subject, in the form of its kind. */
export class Holder {
  readonly subject: Subject;
  readonly #sockets: number | null;
  readonly #caller: Caller = new Caller();
  #connections = 0;

  constructor(subject: Subject) {
    this.subject = subject;
    this.#sockets = socketsOf(subject);
  }

  hold(conversation: Conversation): Promise<Transcript> {
    this.#connections += connectionsOf(conversation);
    return conversation.kind === "sockets"
      ? holdSockets(this.subject, conversation)
      : this.#caller.hold(this.subject, conversation);
  }

  /** What the kernel knows after all that was held. */
  aftermath(): Promise<Transcript> {
    this.#caller.close();
    return aftermath(this.subject, { sockets: this.#sockets, connections: this.#connections });
  }

  async probe(probe: Probe): Promise<Transcript> {
    if (!probe.aftermath) return await this.hold(probe.conversation);
    for (let round = 0; round < repeats; round++) await this.hold(probe.conversation);
    return await this.aftermath();
  }

  async end(): Promise<void> {
    this.#caller.close();
    await this.subject.end();
  }
}
