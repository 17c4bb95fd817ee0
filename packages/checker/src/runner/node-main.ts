import process from "node:process";
import { runJob } from "./harness.ts";
import { fault, type Job } from "./job.ts";

const job: Job = JSON.parse(process.argv[2]!);
const { listen } = await import(`${job.conn}node.ts`);
const exit = process.exit.bind(process);
function end(status: number, message: string): void {
  console.error(message);
  exit(status);
}
process.on("uncaughtException", (error) => end(fault.uncaught, error.stack ?? String(error)));
await runJob(job, { listen, end });
