import type { AF_INET, AF_INET6, AF_UNIX } from "./constants.ts";

/**
 * An address of AF_UNIX: a path, an abstract name (without its leading NUL; text or bytes), or neither,
 * which is a socket that nobody has named. Source: unix(7).
 */
export type UnixAddress =
  | { family: typeof AF_UNIX; path: string; name?: undefined }
  | { family: typeof AF_UNIX; name: string | Uint8Array; path?: undefined }
  | { family: typeof AF_UNIX; path?: undefined; name?: undefined };

/** An address of AF_INET: dotted quad, and a port in host byte order. Source: ip(7). */
export interface InetAddress {
  family: typeof AF_INET;
  address: string;
  port: number;
}

/** An address of AF_INET6. `scope` is the index of an interface, for link-local ones. Source: ipv6(7). */
export interface Inet6Address {
  family: typeof AF_INET6;
  address: string;
  port: number;
  scope?: number;
  flow?: number;
}

/** An address of a socket, as the calls take and give it. */
export type Address = UnixAddress | InetAddress | Inet6Address;
