// What a process of its own runs: run-client.ts ADDRESS BYTE
import process from "node:process";
import { runClient } from "../run-client.ts";
import { parseUnixAddress } from "../unix-text.ts";

runClient(parseUnixAddress(process.argv[2]!), { byte: Number(process.argv[3]) });
