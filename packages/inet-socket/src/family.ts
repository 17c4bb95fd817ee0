import { AF_INET, AF_INET6 } from "@ipcbook/syscalls";

/** The families whose addresses have a text. */
export type InetFamily = typeof AF_INET | typeof AF_INET6;

/** The bytes of an address; throws a `RangeError` for any other family, where C says `EAFNOSUPPORT`. */
export function addressSize(family: InetFamily): 4 | 16 {
  if (family === AF_INET) return 4;
  if (family === AF_INET6) return 16;
  throw new RangeError(
    `Cannot convert an address: its family is neither AF_INET nor AF_INET6 (${family})`,
  );
}
