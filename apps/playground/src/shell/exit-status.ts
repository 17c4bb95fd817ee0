/** What the command ends with: https://man.freebsd.org/sysexits has the last two. */
export const exitStatus = {
  passed: 0,
  failed: 1,
  inconclusive: 2,
  usage: 64,
  fault: 70,
} as const;
