export type { Conn, Endpoint, ServeOnOptions, Server, Unnamed } from "@ipcbook/conn";
export type { UnixAddress } from "@ipcbook/syscalls";
export { connect } from "./connect.ts";
export { removeStaleSocket } from "./remove-stale-socket.ts";
export { runClient, type RunClientOptions } from "./run-client.ts";
export { runServer, type RunServerOptions } from "./run-server.ts";
export { serve } from "./serve.ts";
export { parseSockaddrUn, sockaddrUn } from "./sockaddr.ts";
export { formatUnixAddress, parseUnixAddress } from "./unix-text.ts";
