/** What `ipcbook help` prints. */
export const helpEn: string = `ipcbook: a chapter on sockets that runs

  ipcbook               makes attempts/ if it is not there, and checks what you save
  ipcbook list          the exercises, and which you have passed
  ipcbook check [ID…]   checks your attempts (all that you have begun, without an ID)
      --file F          checks the file F instead of the attempt on the desk
      --watch           stays, and checks again when you save
      --json            one JSON object a line an exercise, for programs
      --seed N          holds the same conversations again
      --runtime R       runs attempts on deno or on node (which has no sandbox of its own)
  ipcbook lesson ID     what the exercise is about, and what is asked
  ipcbook hint ID       a nudge
  ipcbook reset ID      the starter back; your attempt is kept aside
  ipcbook solution ID   the reference, once your attempt has passed
  ipcbook demo NAME     the chapter's server and client, talking: unix or inet
      --trace           shows their system calls too
      --svg             draws them, as the figure in the book: > figure.svg
  ipcbook grade DIR…    for instructors: grades submissions, or folders of them
      --exercise ID     only this one; again for more
      --out DIR         where the reports go (ipcbook-results)
      --resume          goes on with what was broken off
      --rubric FILE     other points, and late rules
      --shard I/N       only the I-th of N parts
      --jobs N          so many at a time
      --fail-fast       stops at the first that fails
  ipcbook merge DIR…    makes one result of all parts, in --out DIR
  ipcbook verify [ID…]  for authors: does each exercise hold what it promises?
      --sample N        the mistakes of N exercises only, drawn by the seed; it takes far less time
  ipcbook help          this; also --help
  ipcbook --version     the version

  --lang en|zh          the language; without it, your locale's

Exit status: 0 all passed, 1 something failed, 2 inconclusive, 64 wrong usage, 70 a fault of
ipcbook itself.`;
