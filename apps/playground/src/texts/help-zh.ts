/** What `ipcbook help` prints. */
export const helpZh: string = `ipcbook：一章能运行的套接字教程

  ipcbook               没有 attempts/ 就建立它，然后在你保存时检查
  ipcbook list          列出练习和通过情况
  ipcbook check [ID…]   检查作答（不写 ID 则检查所有动过手的）
      --file F          检查文件 F，而不是工作台上的作答
      --watch           留下来，每次保存都再检查
      --json            每个练习输出一行 JSON，供程序使用
      --seed N          重复同样的会话
      --runtime R       在 deno 或 node（自身没有沙箱）上运行作答
  ipcbook lesson ID     读课文：讲什么，要写什么
  ipcbook hint ID       给一点提示
  ipcbook reset ID      恢复起始代码，原来的作答另存一份
  ipcbook solution ID   显示参考实现，作答通过之后才行
  ipcbook demo NAME     书中的服务器和客户端，实际对话：unix 或 inet
      --trace           同时显示它们的系统调用
      --svg             把系统调用画成书里那样的图：> figure.svg
  ipcbook grade DIR…    给教师：为一份或一批提交评分
      --exercise ID     只评这个练习，可以写多次
      --out DIR         报告放在哪里（ipcbook-results）
      --resume          接着做上次没做完的
      --rubric FILE     另定分值和迟交规则
      --shard I/N       只做 N 份中的第 I 份
      --jobs N          同时评几份
      --fail-fast       有一份不通过就停
  ipcbook merge DIR…    把各部分合成一份结果，放进 --out DIR
  ipcbook verify [ID…]  给作者：检查每个练习是否名副其实
      --sample N        只查 N 个练习的典型错误，由种子选出，快得多
  ipcbook help          显示本说明，也可用 --help
  ipcbook --version     显示版本

  --lang en|zh          选择语言；不写则按你的区域设置

退出状态：0 全部通过，1 有未通过的，2 无法判定，64 用法错误，70 ipcbook 自身的故障。`;
