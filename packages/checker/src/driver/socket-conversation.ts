import { join } from "node:path";
import type { Credentials } from "@ipcbook/syscalls";
import type { SocketConversation, Step } from "../conversation.ts";
import type { Observation, SocketTranscript } from "../transcript.ts";
import { claim } from "./claim.ts";
import { crowd } from "./crowd.ts";
import { DatagramClient } from "./datagram-client.ts";
import { factsOf } from "./facts.ts";
import { flood } from "./flood.ts";
import { leaveStaleFile, OwnListener } from "./own-listener.ts";
import { pass } from "./pass.ts";
import { peersAfter } from "./peers-after.ts";
import { receive, receiveDatagram } from "./receive.ts";
import type { Setting } from "./setting.ts";
import { isSettled } from "./settled.ts";
import { sendSignal } from "./signal.ts";
import { StreamClient } from "./stream-client.ts";
import { overOf, type Waited, waitFor } from "./wait.ts";

/** The backlog of the chapter's listings. */
const usualBacklog = 5;

/**
 * Holds `conversation`, step after step. No time is slept: a step either happens at once, or the kernel
 * tells that it will not.
 */
export async function holdSockets(
  setting: Setting,
  conversation: SocketConversation,
): Promise<SocketTranscript> {
  const table = new Table(setting, conversation.steps);
  const observations: (Observation | null)[] = [];
  try {
    for (const [place, step] of conversation.steps.entries()) {
      observations.push(await table.take(step, place));
    }
  } finally {
    table.clear();
  }
  return { kind: "sockets", observations };
}

/** The driver's side of one conversation: its sockets, by name. */
class Table {
  readonly #setting: Setting;
  readonly #steps: readonly Step[];
  readonly #clients = new Map<string, StreamClient | DatagramClient>();
  /** Who they are to the attempt, if not the driver. */
  readonly #known = new Map<string, Credentials>();
  #listener: OwnListener | null = null;

  constructor(setting: Setting, steps: readonly Step[]) {
    this.#setting = setting;
    this.#steps = steps;
  }

  /** Does the step at `place`; on a connection that is not there, there is nothing to do. */
  async take(step: Step, place: number): Promise<Observation | null> {
    const { subject, site } = this.#setting;
    switch (step.do) {
      case "connect": {
        const opened = StreamClient.open(site.endpoint, subject?.pid ?? null);
        if (!(opened instanceof StreamClient)) return { saw: "refused", code: opened.code };
        this.#clients.set(step.on, opened);
        if (step.as) this.#known.set(step.on, step.as);
        return { saw: "connected" };
      }
      case "open":
        this.#clients.set(step.on, this.#open(step));
        return null;
      case "bind":
        this.#clients.set(step.on, DatagramClient.at(site.endpoint));
        return null;
      case "send":
        this.#clients.get(step.on)?.send(step.bytes);
        return null;
      case "flood": {
        const on = this.#stream(step.on);
        return subject && on && await flood(subject, on, step.upTo);
      }
      case "end":
        this.#stream(step.on)?.end();
        return null;
      case "receive":
        return await this.#receive(step.on, step.upTo ?? Infinity);
      case "settle":
        await this.#rest({ passes: true });
        return null;
      case "close":
        this.#clients.get(step.on)?.close();
        this.#clients.delete(step.on);
        return null;
      case "abort":
        this.#stream(step.on)?.abort();
        this.#clients.delete(step.on);
        return null;
      case "pass": {
        const on = this.#stream(step.on);
        if (on) this.#clients.set(step.as, pass(on));
        return null;
      }
      case "claim":
        this.#clients.get(step.on)?.send(claim(step, this.#known.get(step.on)));
        return null;
      case "crowd":
        return subject && await crowd({ ...this.#setting, subject }, step.of, step.bytes);
      default:
        return await this.#direct(step, place);
    }
  }

  /** The steps that direct the attempt's life, and the driver's own part at the address. */
  async #direct(
    step: Step & {
      do: "start" | "signal" | "finish" | "look" | "stale" | "listen" | "accept" | "stop";
    },
    place: number,
  ): Promise<Observation | null> {
    const { subject, site } = this.#setting;
    switch (step.do) {
      case "start":
        return await this.#setting.start(step.faults ?? [], peersAfter(this.#steps, place));
      case "signal":
        await this.#rest();
        if (subject) sendSignal(subject, step.name);
        return null;
      case "finish": {
        if (!subject) return null;
        const how = await this.#rest({ until: () => overOf(subject) !== null }) ?? overOf(subject);
        if (how === null) return null;
        const left = subject.report && "left" in subject.report ? subject.report.left : 0;
        return { saw: "finished", how, left };
      }
      case "look": {
        const rest = await this.#rest();
        if (!subject) return null;
        const sight = { subject, endpoint: site.endpoint, listener: this.#listener };
        return { saw: "kernel", facts: factsOf(sight, step.at, rest) };
      }
      case "stale":
        leaveStaleFile(site.endpoint);
        return null;
      case "listen":
        this.#listener = new OwnListener(site.endpoint, step.backlog ?? usualBacklog);
        return null;
      case "accept":
        return await this.#accept(step.on);
      case "stop":
        this.#listener?.close();
        this.#listener = null;
        return null;
    }
  }

  #open({ on, name, twin, below }: Step & { do: "open" }): DatagramClient {
    const { endpoint, folder } = this.#setting.site;
    if (endpoint.transport === "unix") {
      return DatagramClient.named(endpoint, join(folder, `client-${on}`), name);
    }
    const other = this.#clients.get(twin ?? below?.of ?? "");
    if (!(other instanceof DatagramClient)) return DatagramClient.onPort(endpoint);
    return below
      ? DatagramClient.below(endpoint, other, below.by)
      : DatagramClient.twin(endpoint, other);
  }

  async #receive(on: string, upTo: number): Promise<Observation | null> {
    const { subject } = this.#setting;
    const from = this.#clients.get(on);
    if (!from || !subject) return null;
    return from instanceof StreamClient
      ? await receive(subject, from, upTo)
      : await receiveDatagram(subject, from);
  }

  async #accept(on: string): Promise<Observation | null> {
    const { subject } = this.#setting;
    const listener = this.#listener;
    if (!listener) return null;
    for (;;) {
      const taken = listener.take();
      if (taken) {
        this.#clients.set(on, taken);
        return { saw: "connected" };
      }
      if (!subject) return null;
      const quiet = await waitFor({ subject, fd: listener.fd, inFlight: () => false });
      if (quiet) return { saw: "nothing", then: quiet };
    }
  }

  /** Waits until the attempt does nothing more by itself, or for something that may come first. */
  async #rest(how: Pick<Waited, "until" | "passes"> = {}): ReturnType<typeof waitFor> {
    const { subject } = this.#setting;
    const streams = [...this.#clients.values()].filter((client) => client instanceof StreamClient);
    return subject &&
      await waitFor({ subject, fd: null, ...how, inFlight: () => !streams.every(isSettled) });
  }

  #stream(on: string): StreamClient | null {
    const found = this.#clients.get(on);
    return found instanceof StreamClient ? found : null;
  }

  /** Gives back what is left. */
  clear(): void {
    for (const left of this.#clients.values()) left.close();
    this.#listener?.close();
  }
}
