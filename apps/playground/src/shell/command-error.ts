import { exitStatus } from "./exit-status.ts";

/** Something that the person at the keyboard can put right. Its message is shown as it is. */
export class CommandError extends Error {
  override name = "CommandError";
  readonly status: number;

  constructor(lines: string | readonly string[], status: number = exitStatus.usage) {
    super([lines].flat().join("\n"));
    this.status = status;
  }
}
