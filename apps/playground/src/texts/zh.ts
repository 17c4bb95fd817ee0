import { helpZh } from "./help-zh.ts";
import { gradeZh } from "./grade-zh.ts";
import { reportsZh } from "./reports-zh.ts";
import { seenZh } from "./seen-zh.ts";
import type { Texts } from "./texts.ts";

/** Simplified Chinese. */
export const zh: Texts = {
  ...seenZh,
  verdict: {
    pass: "通过",
    fail: "未通过",
    inconclusive: "无法判定",
    summary: (conversations, durationMs) =>
      `${conversations} 次会话，${Math.round(durationMs)} 毫秒`,
    conversation: (title) => `这次会话：${title}`,
    after: (count) => `要先和同一个进程进行 ${count} 次别的会话，才看得出来。`,
    printed: "你的作答的输出：",
    called: "它最后的系统调用：",
    refused: (mark) =>
      `${mark}：拒绝这个调用的是检查器，不是内核。作答只能用自己的描述符和给它的地址；套接字不能设 SO_RCVTIMEO 和 ` +
      "SO_SNDTIMEO，等待要限时请用 poll()。",
    linesBefore: (count) => `……前面还有 ${count} 行`,
    again: (seed) => `用 --seed ${seed} 可以重复同样的会话。`,
    notSandboxed: "在 Node 上运行时，作答不在沙箱里。",
    phase: {
      reference: "正在记录参考实现",
      attempt: "正在和你的作答对话",
      confirm: "正在复核",
      diagnose: "正在查找是哪种错误",
    },
  },
  next: {
    edit: "下一步：修改",
    hint: (id) => `需要提示：ipcbook hint ${id}`,
    check: (id) => `再检查一次：ipcbook check ${id}`,
    save: "保存后会立即检查。",
    makeAttempt: (id) => `下一步：用 ipcbook reset ${id} 放上起始代码。`,
    exercise: (id) => `下一个练习：${id}`,
    allPassed: "这是最后一个，你已全部通过。",
  },
  desk: {
    made: (folder, count) => `已建立 ${folder}，用起始代码放好了 ${count} 份作答。`,
    stray: (found, attempt) => `${found} 不会被检查。你的作答是 ${attempt}。`,
    original: (file, attempt) =>
      `${file} 刚刚被改动。它属于书本身，不会被检查；你的作答是 ${attempt}。用 \`git checkout\` 可以恢复这个文件。`,
    originalSince: (file, attempt) =>
      `${file} 与上次不同了。如果是 ipcbook 更新了版本，这很正常；如果是你改的，请注意你的作答是 ${attempt}，` +
      "用 `git checkout` 可以恢复这个文件。",
    stateDamaged: (kept) => `读不出已通过的记录，原文件保留为 ${kept}。`,
    forgotten: (reason) => `记不下这次通过：${reason}。`,
    cannotMake: (folder, reason) =>
      `无法建立作答：${reason}（${folder}）。可以用 IPCBOOK_HOME 指定别的目录。`,
    notStarted: (count) => `还有 ${count} 个没有开始。`,
    noAttempts: "无法检查：还没有作答。运行 `ipcbook` 就会建立。",
    attemptGone: (path) => `${path} 不见了。`,
    keptAside: (path) => `你的作答保留为 ${path}。`,
    starterIsBack: (path) => `起始代码已放在 ${path}。`,
  },
  list: {
    passed: "已通过",
    passedBefore: "通过过，之后有改动",
    started: "还没通过",
    untouched: "还没开始",
    absent: "没有作答",
  },
  watch: {
    watching: (folder) => `正在监视 ${folder}：保存作答就会检查。`,
    keys: "o 打开   c 检查   h 提示   t 课文   n 下一个   l 列表   z English   q 退出",
    opened: (path) => `已打开 ${path}。`,
    noEditor:
      "无法打开编辑器：没有找到可用的（请设置 VISUAL 或 EDITOR，或安装 VS Code 的 `code`）。",
    editorFailed: (command, reason) => `无法打开编辑器：${reason}（${command}）。`,
  },
  verify: {
    what: {
      starter: "起始代码",
      reference: "参考实现",
      mistakes: "典型错误",
      alternatives: "其他写法",
      files: "文字",
    },
    shouldPass: (name, verdict, seed) => `${name} 应当通过，却没有：${verdict}（种子 ${seed}）`,
    shouldFail: (name, verdict) => `${name} 应当不通过，结果却是：${verdict}`,
    shouldBeNamed: (id, verdict, seed) =>
      `${id} 应当不通过并被认出，结果却是：${verdict}（种子 ${seed}）`,
    tooFew: (what, count, least) => `${what}只有 ${count} 个，至少要有 ${least} 个`,
    missing: (file) => `缺少 ${file}`,
    empty: (file) => `${file} 是空的`,
    stray: (file) => `${file} 不属于任何练习`,
    allHold: (count) => count === 1 ? "这个练习名副其实。" : `${count} 个练习都名副其实。`,
    sampleHolds: (brief, seed) =>
      `查过的部分都名副其实；有 ${brief} 个练习没有查典型错误（种子 ${seed}）。`,
  },
  figure: (family) => ({
    title: `服务器和客户端的系统调用，${family === "unix" ? "AF_UNIX" : "AF_INET"}`,
    description:
      "两列系统调用，来自演示程序的跟踪记录：服务器先 socket、bind、listen，再用 accept 等待客户端的 connect；" +
      "然后一个字节过去，一个字节回来，最后两边各自 close。",
    server: "服务器",
    client: "客户端",
    waits: "等待",
  }),
  grade: gradeZh,
  reports: reportsZh,
  usage: {
    unknownCommand: (command) => `无法运行 ${command}：没有这个命令。`,
    unknownExercise: (id) => `找不到练习 ${id}：没有这个名字。`,
    unknownDemo: (name) => `无法演示 ${name}：没有这个演示。`,
    unknownLanguage: (language) => `无法使用语言 ${language}：本书只有 en 和 zh。`,
    unknownRuntime: (runtime) => `无法在 ${runtime} 上运行作答：只能用 deno 或 node。`,
    notOnNode: (ids) =>
      `无法在 node 上检查：${ids}。它们的系统调用只从 Deno 的沙箱里发出。请指明别的练习，或去掉 --runtime。`,
    badSeed: (seed) => `无法使用种子 ${seed}：应是 0 到 2147483647 的整数。`,
    badSample: (sample) => `无法抽查：--sample 后面应是练习的个数（${sample}）。`,
    badOption: (reason) => `看不懂命令行：${reason}。`,
    needsExercise: (command) => `无法执行 ${command}：没有指明练习。`,
    oneExercise: (command) => `无法执行 ${command}：一次只能指明一个练习。`,
    noArguments: (command) => `无法执行 ${command}：它不带参数。`,
    fileNeedsExercise: (file) =>
      `无法检查 ${file}：从文件名看不出是哪个练习。请指明：ipcbook check ID --file ${file}`,
    fileForOne: "无法检查：一个文件不能同时用于几个练习，请指明一个。",
    notWithWatch: (option) => `无法同时监视并使用 ${option}：监视的是工作台上的作答。`,
    pathIsNotOnDesk: (path) =>
      `无法检查 ${path}：它不是工作台上的作答。要检查别的文件：ipcbook check --file ${path}`,
    didYouMean: (name) => `是不是想输入 ${name}？`,
    there: (names) => `现有：${names}`,
    notPassedYet: (id) =>
      `还不能显示 ${id} 的参考实现：你的作答还没有通过。用 \`ipcbook check ${id}\` 检查，` +
      `或用 \`ipcbook hint ${id}\` 看提示。`,
    seeHelp: "用 `ipcbook help` 查看所有命令。",
    fault: "这是 ipcbook 自身的故障，与你的作答无关。请把下面的内容报告给我们：",
  },
  help: helpZh,
};
