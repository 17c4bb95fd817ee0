import process from "node:process";
import { runJob } from "./harness.ts";
import { fault, type Job, lastWord } from "./job.ts";

const job: Job = JSON.parse(process.argv[2]!);
const { listen } = await import(`${job.conn}node.ts`);
const exit = process.exit.bind(process);
process.on("uncaughtException", (error) => {
  console.error(lastWord + (error.stack ?? String(error)));
  exit(fault.uncaught);
});
await runJob(job, { listen, exit, begun: Promise.resolve() });
