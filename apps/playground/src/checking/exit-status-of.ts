import type { Verdict } from "@ipcbook/checker";
import { exitStatus } from "../shell/exit-status.ts";

/** The status that stands for several verdicts: the worst of them. */
export function exitStatusOf(verdicts: readonly Pick<Verdict, "verdict">[]): number {
  const has = (wanted: Verdict["verdict"]) => verdicts.some(({ verdict }) => verdict === wanted);
  if (has("fail")) return exitStatus.failed;
  return has("inconclusive") ? exitStatus.inconclusive : exitStatus.passed;
}
