// What a process of its own runs: run-udp-server.ts HOST:PORT DATAGRAMS
import process from "node:process";
import { runUdpServer } from "../run-udp-server.ts";

runUdpServer(process.argv[2]!, { maxDatagrams: Number(process.argv[3]) });
