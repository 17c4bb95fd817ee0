import { errnoNumber } from "@ipcbook/syscalls";

/**
 * A kernel before SOCK_DIAG_BY_FAMILY or without the module for this family, a namespace without the
 * protocol, or somebody who does not let us ask.
 */
const reasons = new Set(
  ["EINVAL", "ENOENT", "EOPNOTSUPP", "ECONNREFUSED", "EPERM", "EACCES"].map(errnoNumber),
);

/** Whether an errno says that netlink answers no such question here: read /proc then. */
export function hasNoAnswer(errno: number): boolean {
  return reasons.has(errno);
}
