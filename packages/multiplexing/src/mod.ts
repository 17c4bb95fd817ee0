export { runEpollServer } from "./run-epoll-server.ts";
export { runPollServer } from "./run-poll-server.ts";
export { runSelectServer } from "./run-select-server.ts";
export type { ServerOptions } from "./server-options.ts";
export { setNonblocking } from "./set-nonblocking.ts";
