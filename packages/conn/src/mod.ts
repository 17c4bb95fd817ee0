export type { Conn, Endpoint } from "./conn.ts";
