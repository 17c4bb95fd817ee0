import { readFileSync } from "node:fs";

/** Not every kernel has IPv6: in a container there can be none. */
export function hasIpv6Loopback(): boolean {
  try {
    return /^0{31}1 /m.test(readFileSync("/proc/net/if_inet6", "utf8"));
  } catch {
    return false;
  }
}
