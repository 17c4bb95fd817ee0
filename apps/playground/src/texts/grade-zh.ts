import type { GradeTexts } from "./grade-texts.ts";

export const gradeZh: GradeTexts = {
  needsFolders: (command) => `${command} 需要目录：请写出一个或多个目录。`,
  noSubmissions: "没有可以评分的提交。一份提交是一个装着作答的目录" +
    "（attempts/07-sockets/04-unix-increment.ts，或直接放 unix-increment.ts）；给出装着许多份提交的目录也可以。",
  refused: (path, reason) => `跳过：${path}：${reason}`,
  notStrong: (lacking) => [
    `不能给别人写的代码评分：强沙箱在这里不可用（${lacking}）。`,
    "请先安装：apt-get install bubblewrap util-linux（Debian、Ubuntu），dnf install bubblewrap util-linux（Fedora）。",
    "在容器里要允许用户命名空间；在 Ubuntu 上，bubblewrap 需要它的 AppArmor 配置。",
    "如果你像信任自己的代码一样信任这些提交：--i-trust-submissions",
  ],
  trusted: (about) => `这些提交被当作可信代码：它们和这台机器之间只隔着 ${about}。`,
  isGraded: (folder) =>
    `${folder} 里已经有一次评分。要接着做，请加 --resume；要重新开始，请用 --out 换一个目录。`,
  nothingToResume: (folder) => `${folder} 里没有可以接着做的评分，这次从头开始。`,
  journalDamaged: (folder) => `无法在 ${folder} 接着做：评分日志读不出来。请用 --out 换一个目录。`,
  otherSeed: (folder, seed) => `无法换一个种子在 ${folder} 接着做：它是用 --seed ${seed} 开始的。`,
  isInUse: (folder) => `${folder} 正被另一个 ipcbook 用来评分。请等它结束，或用 --out 换一个目录。`,
  badJobs: (jobs) => `--jobs ${jobs} 无效：请给 1 到 64 之间的数。`,
  badShard: (shard) => `--shard ${shard} 无效：格式是 I/N，例如 2/5 表示五份中的第二份。`,
  emptyShard: (index, of) => `第 ${index}/${of} 份里没有提交：都在其他几份里。`,
  cannotMake: (folder, reason) => `无法创建 ${folder}：${reason}。请用 --out 换一个目录。`,
  sandbox: (about) => `沙箱：${about}`,
  recording: "正在记录参考实现",
  progress: (done, of, left) => `已评 ${done}/${of} 份作答${left === null ? "" : `，${left}`}`,
  minutesLeft: (minutes) => minutes < 1 ? "剩余不到一分钟" : `大约还要 ${minutes} 分钟`,
  stopped: (folder) => `已停止。评完的都已保存：用 --resume --out ${folder} 可以接着做。`,
  summary: (submissions, attempts) => `${submissions} 份提交，${attempts} 份作答`,
  counts: (passed, failed, missing) => `通过 ${passed}，未通过 ${failed}，缺交 ${missing}`,
  toLookAt: (ids) => `需要人工查看：${ids}`,
  alike: (pairs) => `有 ${pairs} 对作答彼此相似，详见报告`,
  reports: (folder) => `报告：${folder}`,
  notWritten: (file, reason) => `无法写入 ${file}：${reason}`,
  writeAgain: "评完的都还在：腾出空间后，用 `--resume` 重写报告即可。",
  notResults: (folder, reason) => `无法合并 ${folder}：${reason}`,
  differ: (folder, what) =>
    `无法合并 ${folder}：它的 ${what} 与其他部分不同。请用同一个 ipcbook 和同一个 --seed 给所有部分评分。`,
  twice: (id, folder) => `无法合并 ${folder}：${id} 已经在另一部分里评过分。`,
  lacks: (shards) => `还缺这些部分：${shards}`,
  similarWithin: "相似的作答只在每一部分之内比较过：有的 results.json 旁边缺 attempts.jsonl。",
  cannotWrite: (folder, reason) =>
    `无法写入 ${folder}：${reason}。评完的都还在：腾出空间后，用 --resume 接着做。`,
};
