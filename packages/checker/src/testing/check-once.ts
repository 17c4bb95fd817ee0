// A checker in a process of its own, for tests that end it.
import process from "node:process";
import { Bench } from "./exercise.ts";

const bench = new Bench();
console.log("checking");
console.log(JSON.stringify(await bench.check(process.argv[2]!)));
