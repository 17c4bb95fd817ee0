/** What `ipcbook grade` and `ipcbook merge` say themselves. */
export interface GradeTexts {
  needsFolders(command: string): string;
  noSubmissions: string;
  refused(path: string, reason: string): string;
  notStrong(lacking: string): string[];
  trusted(about: string): string;
  isGraded(folder: string): string;
  nothingToResume(folder: string): string;
  journalDamaged(folder: string): string;
  otherSeed(folder: string, seed: number): string;
  isInUse(folder: string): string;
  badJobs(jobs: string): string;
  badShard(shard: string): string;
  emptyShard(index: number, of: number): string;
  cannotMake(folder: string, reason: string): string;
  sandbox(about: string): string;
  recording: string;
  progress(done: number, of: number, left: string | null): string;
  minutesLeft(minutes: number): string;
  stopped(folder: string): string;
  summary(submissions: number, attempts: number): string;
  counts(passed: number, failed: number, missing: number): string;
  toLookAt(ids: string): string;
  alike(pairs: number): string;
  reports(folder: string): string;
  notWritten(file: string, reason: string): string;
  writeAgain: string;
  notResults(folder: string, reason: string): string;
  differ(folder: string, what: string): string;
  twice(id: string, folder: string): string;
  lacks(shards: string): string;
  similarWithin: string;
  cannotWrite(folder: string, reason: string): string;
}
