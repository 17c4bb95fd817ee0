/** What a submission may have; what is beyond that is not looked at. */
export const limits = {
  /** All attempts together, in bytes. */
  bytes: 1024 * 1024,
  /** Attempts that are read, and folders that are looked into. */
  files: 64,
  folders: 32,
  /** Names in a path within the submission. */
  depth: 4,
  /** Files and folders in one folder, and in all that are looked into. */
  entries: 1000,
  allEntries: 2000,
  /** What is said of one submission. */
  remarks: 50,
} as const;

/** The most that a folder of submissions may hold. */
export const mostLearners = 20_000;
