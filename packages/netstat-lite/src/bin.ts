import process from "node:process";
import { binMachine } from "./command/bin-machine.ts";
import { netstat } from "./command/netstat.ts";

/** As a shell shows a program that SIGPIPE has ended. */
const endedBySigpipe = 141;

try {
  process.exitCode = await netstat(process.argv.slice(2), binMachine());
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  // Whoever read our output has had enough.
  if (code === "EPIPE") process.exitCode = endedBySigpipe;
  else {
    console.error(`netstat-lite: ${message}`);
    process.exitCode = 70;
  }
}
