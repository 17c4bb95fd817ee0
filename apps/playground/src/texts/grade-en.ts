import type { GradeTexts } from "./grade-texts.ts";

export const gradeEn: GradeTexts = {
  needsFolders: (command) => `Cannot run ${command} on nothing: name one or more folders.`,
  noSubmissions:
    "Cannot grade: there is no submission. A submission is a folder with attempts in it " +
    "(attempts/07-sockets/04-unix-increment.ts, or just unix-increment.ts); a folder of such folders will do too.",
  refused: (path, reason) => `Left out: ${path}: ${reason}`,
  notStrong: (lacking) => [
    `Cannot grade what strangers have written: the strong sandbox does not work here (${lacking}).`,
    "Install it: apt-get install bubblewrap util-linux (Debian, Ubuntu), dnf install bubblewrap util-linux (Fedora).",
    "In a container, allow user namespaces; on Ubuntu, bubblewrap needs its AppArmor profile.",
    "If you trust these submissions as you trust your own code: --i-trust-submissions",
  ],
  trusted: (about) =>
    `The submissions are trusted: only ${about} stand between them and this machine.`,
  isGraded: (folder) =>
    `Cannot begin in ${folder}: an earlier run is there. Go on with it (--resume), or name another folder (--out).`,
  nothingToResume: (folder) => `Nothing to resume in ${folder}: this run begins anew.`,
  journalDamaged: (folder) =>
    `Cannot resume in ${folder}: its journal can't be read. Name another folder (--out).`,
  otherSeed: (folder, seed) =>
    `Cannot resume in ${folder} with another seed: it was begun with --seed ${seed}.`,
  isInUse: (folder) =>
    `Cannot write to ${folder}: another ipcbook grades into it. Wait, or name another folder (--out).`,
  badJobs: (jobs) => `Cannot use --jobs ${jobs}: it takes a number from 1 to 64.`,
  badShard: (shard) =>
    `Cannot use --shard ${shard}: it takes I/N, as 2/5 for the second of five parts.`,
  emptyShard: (index, of) => `Part ${index} of ${of} has no submission: the others have them all.`,
  cannotMake: (folder, reason) => `Cannot make ${folder}: ${reason}. Name another folder (--out).`,
  sandbox: (about) => `Sandbox: ${about}`,
  recording: "recording the references",
  progress: (done, of, left) => `${done} of ${of} attempts${left === null ? "" : `, ${left}`}`,
  minutesLeft: (minutes) =>
    minutes < 1
      ? "less than a minute left"
      : `about ${minutes} ${minutes === 1 ? "minute" : "minutes"} left`,
  stopped: (folder) => `Stopped. What is graded stays: --resume --out ${folder} goes on.`,
  summary: (submissions, attempts) =>
    `${submissions} ${submissions === 1 ? "submission" : "submissions"}, ${attempts} ${
      attempts === 1 ? "attempt" : "attempts"
    }`,
  counts: (passed, failed, missing) => `${passed} passed, ${failed} failed, ${missing} missing`,
  toLookAt: (ids) => `For a person to look at: ${ids}`,
  alike: (pairs) =>
    `${pairs} ${pairs === 1 ? "pair" : "pairs"} of attempts that are alike: see the report`,
  reports: (folder) => `Reports: ${folder}`,
  notWritten: (file, reason) => `Cannot write ${file}: ${reason}`,
  writeAgain: "What is graded stays: make room, and `--resume` writes the reports again.",
  notResults: (folder, reason) => `Cannot merge ${folder}: ${reason}`,
  differ: (folder, what) =>
    `Cannot merge ${folder}: its ${what} is not that of the others. Grade all parts with the same ipcbook and --seed.`,
  twice: (id, folder) => `Cannot merge ${folder}: another part has graded ${id} too.`,
  lacks: (shards) => `These parts are missing: ${shards}`,
  similarWithin:
    "Attempts are compared within each part only: attempts.jsonl is missing beside a results.json.",
  cannotWrite: (folder, reason) =>
    `Cannot write to ${folder}: ${reason}. What is graded stays: make room, and go on with --resume.`,
};
