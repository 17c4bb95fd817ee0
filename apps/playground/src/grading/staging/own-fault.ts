/** Of these codes nothing in a submission is the cause: the machine has failed, or is used up. */
const ours: readonly unknown[] = ["EMFILE", "ENFILE", "ENOMEM", "EIO", "ESTALE", "ETIMEDOUT"];

/** Throws `error` if it is none of the submission's doing: nobody shall lose points for it. */
export function throwIfOurs(error: unknown): void {
  const { code } = Object(error) as { code?: unknown };
  if (typeof code !== "string" || ours.includes(code)) throw error;
}
