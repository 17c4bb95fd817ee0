// What a process of its own runs: run-datagram-server.ts PATH DATAGRAMS
import process from "node:process";
import { runDatagramServer } from "../run-datagram-server.ts";

runDatagramServer(process.argv[2]!, { maxDatagrams: Number(process.argv[3]) });
