import { rmSync } from "node:fs";
import type { Conversation, SocketConversation } from "../conversation.ts";
import { aftermath, connectionsOf, type Sockets, socketsOf } from "../driver/aftermath.ts";
import type { Setting } from "../driver/setting.ts";
import { startRun } from "../driver/start-run.ts";
import { holdSockets } from "../driver/socket-conversation.ts";
import { overOf } from "../driver/wait.ts";
import { MachineBusy } from "../subject/machine-busy.ts";
import { type NotReady, ready } from "../subject/ready.ts";
import { makeGrounds, makeSite, type Site } from "../subject/site.ts";
import type { SubjectOptions } from "../subject/subject-options.ts";
import { Subject } from "../subject/subject.ts";
import type { Quiet, Transcript } from "../transcript.ts";
import { type Holder, type LastWords, lastWordsOf } from "./holder.ts";
import type { Spare } from "./spare.ts";

/** A server that goes on from one conversation to the next. */
interface Shared {
  subject: Subject;
  site: Site;
  sockets: Sockets | null;
  connections: number;
}

/** Holds conversations with a server or a client, whose life they direct. */
export class LifeHolder implements Holder {
  #options: SubjectOptions;
  /** Where its addresses are. */
  readonly #grounds: string;
  /** A process that has imported the attempt and waits for its first order. */
  #waiting: Subject | null;
  #shared: Shared | null = null;
  /** The last one that was asked something. */
  #last: Subject;
  /** Those that have done their part, kept until the next one is needed: their last words may be asked for. */
  readonly #toEnd = new Set<Subject>();
  #printed = "";
  #isEnded = false;
  quietAtStart: Quiet | null = null;

  private constructor(options: SubjectOptions, grounds: string, first: Subject) {
    this.#options = options;
    this.#grounds = grounds;
    this.#waiting = first;
    this.#last = first;
  }

  /** Starts the first process, or takes that of `spare`; why it could not be, otherwise, and what it printed. */
  static async open(
    options: SubjectOptions,
    spare?: Spare,
  ): Promise<LifeHolder | { problem: NotReady; output: string }> {
    const place = await spare?.take();
    place?.subject.begin(options.source);
    const grounds = place?.grounds ?? makeGrounds();
    const subject = place?.subject ?? Subject.spawn(options, grounds);
    const problem = await ready(subject, () => subject.report?.did === "import");
    if (problem === null) return new LifeHolder(options, grounds, subject);
    const output = subject.output();
    await subject.end();
    rmSync(grounds, { recursive: true, force: true });
    return { problem, output };
  }

  async hold(conversation: Conversation): Promise<Transcript> {
    if (conversation.kind === "call") throw new Error("Cannot call a server: it has no functions");
    const own = conversation.steps.some((step) => step.do === "start");
    return own ? await this.#holdOwn(conversation) : await this.#holdShared(conversation);
  }

  async #holdShared(conversation: SocketConversation): Promise<Transcript> {
    const shared = this.#shared ??= await this.#startShared();
    shared.connections += connectionsOf(conversation);
    this.#last = shared.subject;
    const { subject, site } = shared;
    return await holdSockets(
      { subject, site, start: () => Promise.resolve(null) },
      conversation,
    );
  }

  async #startShared(): Promise<Shared> {
    const subject = await this.#fresh();
    const site = this.#makeSite();
    try {
      this.quietAtStart = (await startRun(subject, site)).quiet;
      return { subject, site, sockets: socketsOf(subject), connections: 0 };
    } catch (error) {
      site.release();
      throw error;
    }
  }

  /** A conversation with an address and a process of its own. */
  async #holdOwn(conversation: SocketConversation): Promise<Transcript> {
    const site = this.#makeSite(conversation.host);
    const isServer = this.#options.kind === "server";
    let subject: Subject | null = null;
    const setting = {
      get subject() {
        return subject;
      },
      site,
      start: async (...plan: Parameters<Setting["start"]>) => {
        // As KILL ends it: the kernel closes what it had open, and the name stays.
        if (subject) await this.#retire(subject);
        subject = null;
        const fresh = await this.#fresh();
        this.#last = subject = fresh;
        const { observation, quiet } = await startRun(fresh, site, ...plan);
        this.quietAtStart = quiet;
        return observation;
      },
    };
    const transcript = await holdSockets(setting, conversation).finally(site.release);
    // TypeScript does not see that `start` has set it.
    const used = subject as Subject | null;
    if (used && !isServer && overOf(used)) this.#waiting = used;
    else if (used) this.#toEnd.add(used);
    return transcript;
  }

  /** A process that waits for an order. */
  async #fresh(): Promise<Subject> {
    for (const used of this.#toEnd) await this.#retire(used);
    this.#toEnd.clear();
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting) return waiting;
    if (this.#isEnded) throw new Error("Cannot go on: the conversation was broken off");
    const subject = this.#last = Subject.spawn(this.#options, this.#grounds);
    const problem = await ready(subject, () => subject.report?.did === "import");
    if (problem === null) return subject;
    // It was imported before. If it can't be now, its conversations show that nobody is there.
    await subject.end();
    if (problem.why === "late" || problem.why === "starved") throw new MachineBusy();
    return subject;
  }

  /** Makes a process that has done its part as it was before, or ends it. */
  async #retire(subject: Subject, source?: string): Promise<void> {
    if (!this.#isEnded && !this.#waiting && await subject.renew(source)) {
      this.#waiting = subject;
      return;
    }
    this.#printed += subject.output();
    await subject.end();
  }

  async renew(source?: string): Promise<boolean> {
    const used = new Set(this.#toEnd);
    if (this.#shared) used.add(this.#shared.subject);
    this.#shared?.site.release();
    this.#shared = null;
    this.#toEnd.clear();
    if (source !== undefined) {
      this.#options = { ...this.#options, source };
      if (this.#waiting) used.add(this.#waiting);
      this.#waiting = null;
    }
    for (const subject of used) await this.#retire(subject, source);
    // Why another program can't be imported, a new process shows.
    return source === undefined || this.#waiting !== null;
  }

  #makeSite(host?: string): Site {
    return makeSite(this.#options.family, this.#grounds, host);
  }

  async aftermath(): Promise<Transcript> {
    if (!this.#shared) {
      return { kind: "aftermath", listening: false, descriptorsLeft: 0, closeWait: 0, exit: null };
    }
    return await aftermath(this.#shared.subject, this.#shared);
  }

  async lastWords(last: Transcript | null): Promise<LastWords> {
    // How it was where it should have listened says already why nothing comes.
    const words = await lastWordsOf(this.#last, this.quietAtStart ? null : last);
    return { ...words, output: this.#printed + words.output, quietAtStart: this.quietAtStart };
  }

  async end(): Promise<void> {
    this.#isEnded = true;
    const all = new Set([this.#waiting, this.#shared?.subject, this.#last, ...this.#toEnd]);
    for (const subject of all) await subject?.end();
    this.#shared?.site.release();
    rmSync(this.#grounds, { recursive: true, force: true });
  }
}
