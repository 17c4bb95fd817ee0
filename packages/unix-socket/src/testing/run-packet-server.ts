// What a process of its own runs: run-packet-server.ts PATH CLIENTS
import process from "node:process";
import { runPacketServer } from "../run-packet-server.ts";

runPacketServer(process.argv[2]!, { maxClients: Number(process.argv[3]) });
