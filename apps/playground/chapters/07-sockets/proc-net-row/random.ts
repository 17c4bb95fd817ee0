import type { Conversation, RandomConversations } from "@ipcbook/checker";
import fc from "fast-check";
import { names, type RowFunction } from "./conversations.ts";
import { kernelRow, type Told } from "../proc-net/kernel-row.ts";

interface Parameters extends Omit<Told, "local" | "remote"> {
  name: RowFunction;
  ipv6: boolean;
  /** Bytes of both addresses. */
  bytes: Uint8Array;
}

const port = fc.integer({ min: 0, max: 0xffff });
const queue = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0x7fff_ffff }));

/** Rows of every kind, for each of the functions. */
export const random: RandomConversations<Parameters> = {
  parameters: fc.record<Parameters>({
    name: fc.constantFrom(...names),
    ipv6: fc.boolean(),
    bytes: fc.uint8Array({ minLength: 32, maxLength: 32, size: "max" }),
    localPort: port,
    remotePort: port,
    state: fc.integer({ min: 1, max: 11 }),
    sendQueue: queue,
    receiveQueue: queue,
    number: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 99_999 })),
    uid: fc.oneof(fc.constant(1000), fc.integer({ min: 0, max: 0xffff_ffff })),
    inode: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 0xffff_ffff })),
    timer: fc.integer({ min: 0, max: 4 }),
    ticks: fc.integer({ min: 0, max: 0xfffff }),
    retransmits: fc.integer({ min: 0, max: 15 }),
    probes: fc.integer({ min: 0, max: 9 }),
  }),
  build,
  count: 200,
};

function build({ name, ipv6, bytes, ...told }: Parameters): Conversation {
  const size = ipv6 ? 16 : 4;
  const local = [...bytes.subarray(0, size)];
  const remote = [...bytes.subarray(16, 16 + size)];
  return { kind: "call", name, args: [kernelRow({ ...told, local, remote })] };
}
