// What a process of its own runs: run-server.ts HOST:PORT CLIENTS
import process from "node:process";
import { runServer } from "../run-server.ts";

runServer(process.argv[2]!, { maxClients: Number(process.argv[3]) });
