import type { Context } from "../command/context.ts";
import { dumpTcp } from "../netlink/dump-tcp.ts";
import type { InetRecord } from "../scan/inet-record.ts";
import { stateBit } from "../state-name.ts";

const listening = stateBit("LISTEN");
/** All but those that are only bound, which /proc does not show. */
const everyState = 0x1ffe;

/**
 * Reads a TCP table over netlink, where the kernel selects by state; false where there is none. Rows
 * are handed on as they come, so an interrupted dump is not made again: what is read from /proc isn't either.
 */
export function readTcpOverNetlink(
  { flags }: Context,
  family: 4 | 6,
  onRow: (record: InetRecord) => void,
): boolean {
  const states = flags.all > 0
    ? everyState
    : flags.listening > 0
    ? listening
    : everyState & ~listening;
  return dumpTcp({ family, states, onRow });
}
