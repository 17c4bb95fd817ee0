import process from "node:process";
import { binMachine } from "./command/bin-machine.ts";
import { netstat } from "./command/netstat.ts";

/** As a shell shows a program that SIGPIPE has ended. */
const endedBySigpipe = 141;

netstat(process.argv.slice(2), binMachine()).then(
  // At once: to wait for what Node has started for itself takes milliseconds.
  (status) => process.exit(status),
  (error: NodeJS.ErrnoException) => {
    // Whoever read our output has had enough.
    if (error.code === "EPIPE") process.exit(endedBySigpipe);
    console.error(`netstat-lite: ${error.message}`);
    process.exit(70);
  },
);
