// What a process of its own runs: run-client.ts HOST:PORT BYTE
import process from "node:process";
import { runClient } from "../run-client.ts";

runClient(process.argv[2]!, { byte: Number(process.argv[3]) });
