export type { Conn, Endpoint, Unnamed } from "./conn.ts";
export { connect } from "./connect.ts";
export { isGone } from "./is-gone.ts";
export { listen } from "./listen.ts";
export type { Listener } from "./listener.ts";
export { serve, type Server } from "./serve.ts";
export { serveOn, type ServeOnOptions } from "./serve-on.ts";
