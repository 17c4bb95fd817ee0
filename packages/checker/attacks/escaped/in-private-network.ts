// Runs in the network of a grader, where there is nobody else, and runs a program in the strong tier from there.
import process from "node:process";
import { runInside } from "./run-inside.ts";

const { command, read } = JSON.parse(process.argv[2]!);
console.log(JSON.stringify(await runInside(command, read)));
