/** How many clients there are: the chapter's, and one more to show that the server goes on. */
export const clients = 2;

/** What one side of a demo tells the command, a line of JSON each; `at` in milliseconds since 1970. */
export type Message =
  & { at: number }
  & (
    /** It has printed a line, as the listing does. */
    | { kind: "says"; text: string }
    /** It has made a system call. */
    | { kind: "calls"; text: string }
    /** It can be reached there. */
    | { kind: "listens"; address: string }
  );
