/** What one side of a demo tells the command, a line of JSON each; `at` in milliseconds since 1970. */
export type Message =
  & { at: number }
  & (
    /** It has printed a line, as the listing does. */
    | { kind: "says"; text: string }
    /** It has made a system call, which began then. */
    | { kind: "calls"; text: string; began: number }
    /** It can be reached there. */
    | { kind: "listens"; address: string }
  );
