/**
 * How a counter is shown: `n` always, `o` unless 0, `i` and `u` in the histogram of received and sent
 * ICMP; `-` never.
 */
export type Kind = "n" | "o" | "i" | "u" | "-";

/** A counter's name in /proc, its kind, and its text, in which # stands for the value. */
export type Entry = readonly [name: string, kind: Kind, text: string];

// In net-tools' order, which its binary search takes for sorted: where it is not, counters are not found,
// and are shown by their names. So nothing here may be put in order.

/** Ip of net/snmp. */
export const ipEntries: readonly Entry[] = [
  ["DefaultTTL", "-", "Default TTL is #"],
  ["Forwarding", "-", "Forwarding is %s"],
  ["ForwDatagrams", "n", "# forwarded"],
  ["FragCreates", "o", "# fragments created"],
  ["FragFails", "o", "# outgoing packets failed fragmentation"],
  ["FragOKs", "o", "# outgoing packets fragmented ok"],
  ["InAddrErrors", "o", "# with invalid addresses"],
  ["InDelivers", "n", "# incoming packets delivered"],
  ["InDiscards", "n", "# incoming packets discarded"],
  ["InHdrErrors", "o", "# with invalid headers"],
  ["InReceives", "n", "# total packets received"],
  ["InUnknownProtos", "o", "# with unknown protocol"],
  ["OutDiscards", "o", "# outgoing packets dropped"],
  ["OutNoRoutes", "o", "# dropped because of missing route"],
  ["OutRequests", "n", "# requests sent out"],
  ["ReasmFails", "o", "# packet reassemblies failed"],
  ["ReasmOKs", "o", "# packets reassembled ok"],
  ["ReasmReqds", "o", "# reassemblies required"],
  ["ReasmTimeout", "o", "# fragments dropped after timeout"],
];

/** Ip6 of net/snmp6. */
export const ip6Entries: readonly Entry[] = [
  ["Ip6FragCreates", "o", "# fragments created"],
  ["Ip6FragFails", "o", "# outgoing packets failed fragmentation"],
  ["Ip6FragOKs", "o", "# outgoing packets fragmented ok"],
  ["Ip6InAddrErrors", "o", "# with invalid addresses"],
  ["Ip6InDelivers", "n", "# incoming packets delivered"],
  ["Ip6InDiscards", "n", "# incoming packets discarded"],
  ["Ip6InHdrErrors", "o", "# with invalid headers"],
  ["Ip6InMcastPkts", "o", "# incoming multicast packets"],
  ["Ip6InNoRoutes", "o", "# incoming packets with no route"],
  ["Ip6InReceives", "n", "# total packets received"],
  ["Ip6InTooBigErrors", "o", "# with packets too big"],
  ["Ip6InTruncatedPkts", "o", "# with truncated packets"],
  ["Ip6InUnknownProtos", "o", "# with unknown protocol"],
  ["Ip6OutDiscards", "o", "# outgoing packets dropped"],
  ["Ip6OutForwDatagrams", "n", "# forwarded"],
  ["Ip6OutMcastPkts", "o", "# outgoing multicast packets"],
  ["Ip6OutNoRoutes", "o", "# dropped because of missing route"],
  ["Ip6OutRequests", "n", "# requests sent out"],
  ["Ip6ReasmFails", "o", "# packet reassemblies failed"],
  ["Ip6ReasmOKs", "o", "# packets reassembled ok"],
  ["Ip6ReasmReqds", "o", "# reassemblies required"],
  ["Ip6ReasmTimeout", "o", "# fragments dropped after timeout"],
];

/** Icmp of net/snmp. */
export const icmpEntries: readonly Entry[] = [
  ["InAddrMaskReps", "i", "address mask replies: #"],
  ["InAddrMasks", "i", "address mask request: #"],
  ["InDestUnreachs", "i", "destination unreachable: #"],
  ["InEchoReps", "i", "echo replies: #"],
  ["InEchos", "i", "echo requests: #"],
  ["InErrors", "n", "# input ICMP message failed"],
  ["InMsgs", "n", "# ICMP messages received"],
  ["InParmProbs", "i", "wrong parameters: #"],
  ["InRedirects", "i", "redirects: #"],
  ["InSrcQuenchs", "i", "source quenches: #"],
  ["InTimeExcds", "i", "timeout in transit: #"],
  ["InTimestampReps", "i", "timestamp reply: #"],
  ["InTimestamps", "i", "timestamp request: #"],
  ["OutAddrMaskReps", "u", "address mask replies: #"],
  ["OutAddrMasks", "u", "address mask requests: #"],
  ["OutDestUnreachs", "u", "destination unreachable: #"],
  ["OutEchoReps", "u", "echo replies: #"],
  ["OutEchos", "u", "echo requests: #"],
  ["OutErrors", "n", "# ICMP messages failed"],
  ["OutMsgs", "n", "# ICMP messages sent"],
  ["OutParmProbs", "u", "wrong parameters: #"],
  ["OutRedirects", "u", "redirect: #"],
  ["OutSrcQuenchs", "u", "source quench: #"],
  ["OutTimeExcds", "u", "time exceeded: #"],
  ["OutTimestampReps", "u", "timestamp replies: #"],
  ["OutTimestamps", "u", "timestamp requests: #"],
];

/** Icmp6 of net/snmp6. */
export const icmp6Entries: readonly Entry[] = [
  ["Icmp6InDestUnreachs", "i", "destination unreachable: #"],
  ["Icmp6InEchoReplies", "i", "echo replies: #"],
  ["Icmp6InEchos", "i", "echo requests: #"],
  ["Icmp6InErrors", "n", "# input ICMP message failed"],
  ["Icmp6InGroupMembQueries", "i", "group member queries: #"],
  ["Icmp6InGroupMembReductions", "i", "group member reductions: #"],
  ["Icmp6InGroupMembResponses", "i", "group member responses: #"],
  ["Icmp6InMsgs", "n", "# ICMP messages received"],
  ["Icmp6InNeighborAdvertisements", "i", "neighbour advertisement: #"],
  ["Icmp6InNeighborSolicits", "i", "neighbour solicits: #"],
  ["Icmp6InParmProblems", "i", "parameter problem: #"],
  ["Icmp6InPktTooBigs", "i", "packets too big: #"],
  ["Icmp6InRedirects", "i", "redirects: #"],
  ["Icmp6InRouterAdvertisements", "i", "router advertisement: #"],
  ["Icmp6InRouterSolicits", "i", "router solicits: #"],
  ["Icmp6InTimeExcds", "i", "received ICMPv6 time exceeded: #"],
  ["Icmp6OutDestUnreachs", "u", "destination unreachable: #"],
  ["Icmp6OutEchoReplies", "u", "echo replies: #"],
  ["Icmp6OutEchos", "u", "echo requests: #"],
  ["Icmp6OutGroupMembQueries", "u", "group member queries: #"],
  ["Icmp6OutGroupMembReductions", "u", "group member reductions: #"],
  ["Icmp6OutGroupMembResponses", "u", "group member responses: #"],
  ["Icmp6OutMsgs", "n", "# ICMP messages sent"],
  ["Icmp6OutNeighborAdvertisements", "u", "neighbor advertisements: #"],
  ["Icmp6OutNeighborSolicits", "u", "neighbor solicits: #"],
  ["Icmp6OutParmProblems", "u", "parameter problem: #"],
  ["Icmp6OutPktTooBigs", "u", "packets too big: #"],
  ["Icmp6OutRedirects", "u", "redirects: #"],
  ["Icmp6OutRouterAdvertisements ", "u", "router advertisement: #"],
  ["Icmp6OutRouterSolicits", "u", "router solicits: #"],
  ["Icmp6OutTimeExcds", "u", "sent ICMPv6 time exceeded: #"],
];

/** Tcp of net/snmp. */
export const tcpEntries: readonly Entry[] = [
  ["ActiveOpens", "n", "# active connection openings"],
  ["AttemptFails", "n", "# failed connection attempts"],
  ["CurrEstab", "n", "# connections established"],
  ["EstabResets", "n", "# connection resets received"],
  ["InErrs", "n", "# bad segments received"],
  ["InSegs", "n", "# segments received"],
  ["MaxConn", "-", ""],
  ["OutRsts", "n", "# resets sent"],
  ["OutSegs", "n", "# segments sent out"],
  ["PassiveOpens", "n", "# passive connection openings"],
  ["RetransSegs", "n", "# segments retransmitted"],
  ["RtoAlgorithm", "-", "RTO algorithm is %s"],
  ["RtoMax", "-", ""],
  ["RtoMin", "-", ""],
];

/** Udp of net/snmp. */
export const udpEntries: readonly Entry[] = [
  ["InDatagrams", "n", "# packets received"],
  ["InErrors", "n", "# packet receive errors"],
  ["NoPorts", "n", "# packets to unknown port received"],
  ["OutDatagrams", "n", "# packets sent"],
  ["RcvbufErrors", "n", "# receive buffer errors"],
  ["SndbufErrors", "n", "# send buffer errors"],
];

/** Udp6 of net/snmp6. */
export const udp6Entries: readonly Entry[] = [
  ["Udp6InDatagrams", "n", "# packets received"],
  ["Udp6InErrors", "n", "# packet receive errors"],
  ["Udp6NoPorts", "n", "# packets to unknown port received"],
  ["Udp6OutDatagrams", "n", "# packets sent"],
];

/** net/sctp/snmp. */
export const sctpEntries: readonly Entry[] = [
  ["SctpAborteds", "n", "# Number of Aborteds "],
  ["SctpActiveEstabs", "n", "# Active Associations"],
  ["SctpChecksumErrors", "n", "# Number of Packets with invalid Checksum"],
  ["SctpCurrEstab", "n", "# Current Associations"],
  ["SctpFragUsrMsgs", "n", "# Number of messages fragmented"],
  ["SctpInCtrlChunks", "n", "# Number of control chunks received"],
  ["SctpInOrderChunks", "n", "# Number of ordered chunks received"],
  ["SctpInSCTPPacks", "n", "# Number of SCTP packets received"],
  ["SctpInUnorderChunks", "n", "# Number of Unordered chunks received"],
  ["SctpOutCtrlChunks", "n", "# Number of control chunks sent"],
  ["SctpOutOfBlues", "n", "# Number of Out of Blue packets"],
  ["SctpOutOrderChunks", "n", "# Number of ordered chunks sent"],
  ["SctpOutSCTPPacks", "n", "# Number of SCTP packets sent"],
  ["SctpOutUnorderChunks", "n", "# Number of Unordered chunks sent"],
  ["SctpPassiveEstabs", "n", "# Passive Associations"],
  ["SctpReasmUsrMsgs", "n", "# Number of messages reassembled "],
  ["SctpShutdowns", "n", "# Number of Graceful Terminations"],
];
