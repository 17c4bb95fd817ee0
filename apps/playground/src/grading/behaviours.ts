import { type Exercise, simplest, type Text } from "@ipcbook/checker";

/** What an attempt is marked for: a name, and the conversations in which it shows. */
export interface Behaviour {
  id: string;
  title: Text;
  /** Ids of fixed conversations. Empty for what a pass alone shows. */
  conversations: readonly string[];
}

/** All that belongs to no behaviour of its own: random conversations, races, and what the kernel sees afterwards. */
export const restId = "everything-else";

const rest: Behaviour = {
  id: restId,
  title: {
    en: "Random conversations, and nothing left behind",
    zh: "随机会话，以及不留下任何东西",
  },
  conversations: [],
};

/**
 * The behaviours of an exercise: each fixed conversation is one that is no race, because it has a name and is about something.
 * Of functions each function is one: their conversations are single calls.
 */
export function behavioursOf(exercise: Exercise): Behaviour[] {
  const behaviours = new Map<string, Behaviour>();
  for (const { id, title, build, isRace } of exercise.conversations) {
    if (isRace) continue;
    const conversation = build(simplest);
    const key = conversation.kind === "call" ? conversation.name : id;
    const name = conversation.kind === "call" ? `${conversation.name}()` : null;
    behaviours.set(key, {
      id: key,
      title: name === null ? title : { en: name, zh: name },
      conversations: [...behaviours.get(key)?.conversations ?? [], id],
    });
  }
  return [...behaviours.values(), rest];
}
