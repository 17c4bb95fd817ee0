// What a process of its own runs: run-server.ts ADDRESS CLIENTS
import process from "node:process";
import { runServer } from "../run-server.ts";
import { parseUnixAddress } from "../unix-text.ts";

runServer(parseUnixAddress(process.argv[2]!), { maxClients: Number(process.argv[3]) });
