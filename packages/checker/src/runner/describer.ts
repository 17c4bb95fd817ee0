/** The text of an error, with the attempt's places in its stack and none of those in `ours` (URLs). */
export function describer(ours: readonly string[]): (error: unknown) => string {
  return (error) => {
    if (!(error instanceof Error)) return String(error);
    const { name, message, stack = "" } = error;
    // V8 puts the message into the stack; a SyntaxError from the loader has a message only.
    if (!stack.includes(message)) return `${name}: ${message}`;
    return stack.split("\n").filter((line) => !ours.some((place) => line.includes(place)))
      .join("\n");
  };
}
