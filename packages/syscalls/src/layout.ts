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
  },
};

/** The layout of each structure on this platform. */
export const layout: Layout = columns[platform];
