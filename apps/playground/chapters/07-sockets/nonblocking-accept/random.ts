import type { Conversation, RandomConversations, Step } from "@ipcbook/checker";
import fc from "fast-check";
import { asks, come, leaves } from "./parts.ts";

/** For each host, how many guests come before each of its questions. */
type Hosts = number[][];

const rounds = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 4 });

export const random: RandomConversations<Hosts> = {
  parameters: fc.array(rounds, { minLength: 1, maxLength: 2 }),
  build: conversationOf,
  count: 40,
};

function conversationOf(hosts: Hosts): Conversation {
  const steps = hosts.flatMap((rounds, place): Step[] => {
    const on = "HJ".charAt(place);
    return [
      { do: "connect", on },
      ...rounds.flatMap((count, round) => {
        const guests = Array.from({ length: count }, (_, number) => `${on}${round}${number}`);
        return [...come(...guests), ...asks(on, ...guests)];
      }),
      ...leaves(on),
    ];
  });
  return { kind: "sockets", steps };
}
