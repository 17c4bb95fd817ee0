import type { Conversation, Fact, Step, Value } from "@ipcbook/checker";
import * as v from "valibot";

type Fault = NonNullable<Extract<Step, { do: "start" }>["faults"]>[number];

const on: v.GenericSchema<string> = v.string();

/** 0 to 255. */
export const byteSchema: v.GenericSchema<number> = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(255),
);

/** What a call gets or gives. A bigint stands as `{ "bigint": "26" }`, for JSON has none. */
export const valueSchema: v.GenericSchema<unknown, Value> = v.union([
  v.number(),
  v.string(),
  v.boolean(),
  v.null(),
  v.array(v.number()),
  v.pipe(
    v.object({ bigint: v.pipe(v.string(), v.regex(/^-?\d{1,4096}$/)) }),
    v.transform(({ bigint }) => BigInt(bigint)),
  ),
]);

const faultSchema = v.looseObject({
  calls: v.array(v.string()),
  nth: v.union([v.number(), v.literal("every")]),
  fault: v.union([
    v.looseObject({ short: v.number() }),
    v.looseObject({ error: v.string() }),
    v.looseObject({ sendBuffer: v.number() }),
    v.looseObject({ interruptedAfterMs: v.number() }),
  ]),
  // The names of calls are only shown.
}) as v.GenericSchema<unknown, Fault>;

/** Who a client is, as the kernel notes it. */
const credentialsSchema = v.looseObject({ pid: v.number(), uid: v.number(), gid: v.number() });

/** What the kernel is asked. */
export const facts = [
  "listening",
  "backlog",
  "waiting",
  "file",
  "sockets",
  "accepted",
  "flags",
  "activity",
  "time-wait",
  "close-wait",
  "sent",
] as const satisfies readonly Fact[];

/** One thing that the driver does. */
export const stepSchema: v.GenericSchema<unknown, Step> = v.variant("do", [
  v.looseObject({ do: v.literal("connect"), on, as: v.optional(credentialsSchema) }),
  v.looseObject({ do: v.literal("send"), on, bytes: v.array(byteSchema) }),
  v.looseObject({ do: v.literal("flood"), on, upTo: v.number() }),
  v.looseObject({ do: v.literal("end"), on }),
  v.looseObject({ do: v.literal("receive"), on, upTo: v.optional(v.number()) }),
  v.looseObject({ do: v.literal("settle") }),
  v.looseObject({ do: v.literal("close"), on }),
  v.looseObject({ do: v.literal("abort"), on }),
  v.looseObject({ do: v.literal("start"), faults: v.optional(v.array(faultSchema)) }),
  v.looseObject({
    do: v.literal("signal"),
    name: v.picklist(["SIGHUP", "SIGINT", "SIGTERM", "SIGUSR1", "SIGUSR2", "SIGCHLD"]),
  }),
  v.looseObject({ do: v.literal("finish"), any: v.optional(v.boolean()) }),
  v.looseObject({ do: v.literal("look"), at: v.array(v.picklist(facts)) }),
  v.looseObject({ do: v.literal("stale") }),
  v.looseObject({ do: v.literal("listen"), backlog: v.optional(v.number()) }),
  v.looseObject({ do: v.literal("accept"), on }),
  v.looseObject({ do: v.literal("stop") }),
  v.looseObject({ do: v.literal("bind"), on }),
  v.looseObject({
    do: v.literal("open"),
    on,
    name: v.optional(v.picklist(["none", "stale", "removed"])),
    twin: v.optional(v.string()),
    below: v.optional(v.looseObject({ of: v.string(), by: v.number() })),
  }),
  v.looseObject({ do: v.literal("pass"), on, as: v.string() }),
  v.looseObject({
    do: v.literal("claim"),
    on,
    what: v.picklist(["pid", "uid", "gid"]),
    off: v.optional(v.number()),
    hex: v.optional(v.boolean()),
    cut: v.optional(v.boolean()),
    before: v.optional(v.string()),
    behind: v.optional(v.string()),
  }),
  v.looseObject({ do: v.literal("crowd"), of: v.number(), bytes: v.array(byteSchema) }),
]);

/** What the driver does to the subject. */
export const conversationSchema: v.GenericSchema<unknown, Conversation> = v.variant("kind", [
  v.looseObject({
    kind: v.literal("sockets"),
    steps: v.array(stepSchema),
    anyEnd: v.optional(v.boolean()),
    host: v.optional(v.string()),
  }),
  v.looseObject({ kind: v.literal("call"), name: v.string(), args: v.array(valueSchema) }),
]);
