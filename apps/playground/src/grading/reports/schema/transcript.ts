import type { Observation, Quiet, Transcript } from "@ipcbook/checker";
import * as v from "valibot";
import { byteSchema, facts } from "./conversation.ts";

/** Why no more came. */
export const quietSchema: v.GenericSchema<unknown, Quiet> = v.variant("why", [
  v.looseObject({ why: v.literal("silence"), blockedIn: v.string() }),
  v.looseObject({ why: v.literal("spinning") }),
  v.looseObject({ why: v.literal("late"), afterMs: v.number() }),
  v.looseObject({
    why: v.literal("exit"),
    code: v.nullable(v.number()),
    signal: v.nullable(v.string()),
    error: v.optional(v.string()),
  }),
  v.looseObject({ why: v.literal("memory") }),
  v.looseObject({ why: v.literal("returned"), value: v.string() }),
  v.looseObject({ why: v.literal("threw"), code: v.string() }),
]);

/** What was observed at one step. */
export const observationSchema: v.GenericSchema<unknown, Observation> = v.variant("saw", [
  v.looseObject({ saw: v.literal("connected") }),
  v.looseObject({ saw: v.literal("refused"), code: v.string() }),
  v.looseObject({
    saw: v.literal("received"),
    bytes: v.array(byteSchema),
    then: v.union([v.picklist(["more", "end", "reset"]), quietSchema]),
  }),
  v.looseObject({
    saw: v.literal("datagram"),
    bytes: v.array(byteSchema),
    from: v.optional(v.literal("elsewhere")),
  }),
  v.looseObject({ saw: v.literal("nothing"), then: quietSchema }),
  v.looseObject({
    saw: v.literal("flooded"),
    then: v.union([v.picklist(["all", "held back", "gone"]), quietSchema]),
  }),
  v.looseObject({
    saw: v.literal("started"),
    listening: v.boolean(),
    then: v.nullable(quietSchema),
  }),
  v.looseObject({ saw: v.literal("finished"), how: quietSchema, left: v.number() }),
  v.looseObject({
    saw: v.literal("kernel"),
    facts: v.partial(
      v.looseObject(v.entriesFromList(facts, v.union([v.string(), v.number()]))),
    ),
  }),
  v.looseObject({
    saw: v.literal("crowd"),
    answered: v.number(),
    bytes: v.array(byteSchema),
    otherwise: v.nullable(v.lazy(() => observationSchema)),
  }),
]);

/** What was observed in one conversation. */
export const transcriptSchema: v.GenericSchema<unknown, Transcript> = v.variant("kind", [
  v.looseObject({
    kind: v.literal("sockets"),
    observations: v.array(v.nullable(observationSchema)),
  }),
  v.looseObject({
    kind: v.literal("call"),
    outcome: v.union([
      v.looseObject({ returned: v.string() }),
      v.looseObject({ threw: v.string() }),
      v.looseObject({ garbled: v.string() }),
      quietSchema,
    ]),
  }),
  v.looseObject({
    kind: v.literal("aftermath"),
    listening: v.boolean(),
    descriptorsLeft: v.number(),
    closeWait: v.number(),
    exit: v.nullable(
      v.looseObject({ code: v.nullable(v.number()), signal: v.nullable(v.string()) }),
    ),
  }),
]);
