import { arch } from "./machine.ts";
import { type Platform, platform } from "./platform.ts";

/** Offsets of a structure's members by their C names, and its size. */
export type Struct<Member extends string = never> = Readonly<Record<Member | "size", number>>;

/** The structures that cross the border. */
export interface Layout {
  readonly sockaddr_un: Struct<"sun_family" | "sun_path">;
  readonly sockaddr_in: Struct<"sin_family" | "sin_port" | "sin_addr" | "sin_zero">;
  readonly sockaddr_in6: Struct<
    "sin6_family" | "sin6_port" | "sin6_flowinfo" | "sin6_addr" | "sin6_scope_id"
  >;
  readonly sockaddr_storage: Struct;
  readonly pollfd: Struct<"fd" | "events" | "revents">;
  readonly linger: Struct<"l_onoff" | "l_linger">;
  readonly timeval: Struct<"tv_sec" | "tv_usec">;
  readonly ucred: Struct<"pid" | "uid" | "gid">;
  readonly epoll_event: Struct<"events" | "data">;
  readonly cmsghdr: Struct<"cmsg_len" | "cmsg_level" | "cmsg_type">;
  readonly msghdr: Struct<
    | "msg_name"
    | "msg_namelen"
    | "msg_iov"
    | "msg_iovlen"
    | "msg_control"
    | "msg_controllen"
    | "msg_flags"
  >;
  readonly iovec: Struct<"iov_base" | "iov_len">;
  readonly sigaction: Struct<"sa_handler" | "sa_mask" | "sa_flags">;
  readonly fd_set: Struct;
}

/** Sizes and offsets of the structures that cross the border, in bytes; one column a platform. */
const columns: Record<Platform, Layout> = {
  linux: {
    /** sockaddr_un(7 unix): sun_family, sun_path[108]. */
    sockaddr_un: { size: 110, sun_family: 0, sun_path: 2 },
    /** sockaddr_in(7 ip): sin_family, sin_port, sin_addr, and eight bytes of nothing. */
    sockaddr_in: { size: 16, sin_family: 0, sin_port: 2, sin_addr: 4, sin_zero: 8 },
    /** sockaddr_in6(7 ipv6). */
    sockaddr_in6: {
      size: 28,
      sin6_family: 0,
      sin6_port: 2,
      sin6_flowinfo: 4,
      sin6_addr: 8,
      sin6_scope_id: 24,
    },
    /** Room for an address of any family. */
    sockaddr_storage: { size: 128 },
    /** poll(2). */
    pollfd: { size: 8, fd: 0, events: 4, revents: 6 },
    /** SO_LINGER in socket(7). */
    linger: { size: 8, l_onoff: 0, l_linger: 4 },
    /** SO_RCVTIMEO in socket(7), select(2). */
    timeval: { size: 16, tv_sec: 0, tv_usec: 8 },
    /** SO_PEERCRED in unix(7). */
    ucred: { size: 12, pid: 0, uid: 4, gid: 8 },
    /** epoll_ctl(2); packed on x86-64 alone, so that 32-bit programs have the same (eventpoll.h). */
    epoll_event: arch === "x64"
      ? { size: 12, events: 0, data: 4 }
      : { size: 16, events: 0, data: 8 },
    /** cmsg(3). */
    cmsghdr: { size: 16, cmsg_len: 0, cmsg_level: 8, cmsg_type: 12 },
    /** sendmsg(2). */
    msghdr: {
      size: 56,
      msg_name: 0,
      msg_namelen: 8,
      msg_iov: 16,
      msg_iovlen: 24,
      msg_control: 32,
      msg_controllen: 40,
      msg_flags: 48,
    },
    iovec: { size: 16, iov_base: 0, iov_len: 8 },
    /** sigaction(2), glibc's: a mask of 1024 bits. */
    sigaction: { size: 152, sa_handler: 0, sa_mask: 8, sa_flags: 136 },
    /** select(2): FD_SETSIZE bits. */
    fd_set: { size: 128 },
  },
};

/** The layout of each structure on this platform. */
export const layout: Layout = columns[platform];
