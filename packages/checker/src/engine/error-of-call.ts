/**
 * The code of the failed call in what a server has thrown; null where that was none. Which of two a client that has gone gives is
 * a race: they count as one.
 */
export function errorOfCall(threw: string | undefined): string | null {
  if (threw === undefined || !/^E[A-Z0-9]+$/.test(threw)) return null;
  return threw === "EPIPE" ? "ECONNRESET" : threw;
}
