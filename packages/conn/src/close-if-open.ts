/** Closes, unless that has been done already. */
export function closeIfOpen(resource: { close(): void }): void {
  try {
    resource.close();
  } catch {
    // Both runtimes throw on a second close, and tell in no other way.
  }
}
