import { isLittleEndian } from "./machine.ts";
import { namesOf } from "./constant-names.ts";
import { AF_INET, AF_UNIX } from "./constants.ts";
import { layout } from "./layout.ts";
import { quote } from "./quote.ts";
import { decodeSockaddr } from "./sockaddr.ts";
import { readTimeval } from "./timeval.ts";
import { viewOf } from "./view-of.ts";

const mostElements = 32;

/** A sockaddr as strace(1) prints it. */
export function formatAddress(bytes: Uint8Array): string {
  if (bytes.length < 2) return "{}";
  const found = decodeSockaddr(bytes);
  if (found.family === AF_UNIX) {
    if (found.path !== undefined) {
      const path = new TextEncoder().encode(found.path);
      return `{sa_family=AF_UNIX, sun_path=${quote(path, Infinity)}}`;
    }
    if (found.name === undefined) return "{sa_family=AF_UNIX}";
    const name = typeof found.name === "string" ? new TextEncoder().encode(found.name) : found.name;
    return `{sa_family=AF_UNIX, sun_path=@${quote(name)}}`;
  }
  return found.family === AF_INET
    ? `{sa_family=AF_INET, sin_port=htons(${found.port}), sin_addr=inet_addr("${found.address}")}`
    : `{sa_family=AF_INET6, sin6_port=htons(${found.port}), sin6_addr="${found.address}"}`;
}

/** An array of `count` pollfds. */
export function formatPollfds(bytes: Uint8Array, count: number): string {
  const view = viewOf(bytes);
  const { pollfd } = layout;
  return formatArray(count, (place) => {
    const at = place * pollfd.size;
    const events = namesOf(view.getUint16(at + pollfd.events, isLittleEndian), "POLL");
    const revents = view.getUint16(at + pollfd.revents, isLittleEndian);
    const seen = revents === 0 ? "" : `, revents=${namesOf(revents, "POLL")}`;
    return `{fd=${view.getInt32(at + pollfd.fd, isLittleEndian)}, events=${events}${seen}}`;
  });
}

/** One epoll_event at `at`. */
export function formatEpollEvent(bytes: Uint8Array, at: number = 0): string {
  const view = viewOf(bytes);
  const { epoll_event } = layout;
  const events = namesOf(view.getInt32(at + epoll_event.events, isLittleEndian), "EPOLL");
  const data = view.getBigUint64(at + epoll_event.data, isLittleEndian);
  // The two are one union: u32 is the lower half of u64.
  return `{events=${events}, data={u32=${data & 0xffff_ffffn}, u64=${data}}}`;
}

/** An array of `count` epoll_events. */
export function formatEpollEvents(bytes: Uint8Array, count: number): string {
  const { size } = layout.epoll_event;
  return formatArray(count, (place) => formatEpollEvent(bytes, place * size));
}

/** An fd_set: the descriptors in it. */
export function formatFdSet(bytes: Uint8Array): string {
  const fds: number[] = [];
  for (const [place, byte] of bytes.entries()) {
    for (let bit = 0; byte >> bit !== 0; bit++) {
      if (byte >> bit & 1) fds.push(place * 8 + bit);
    }
  }
  return formatArray(fds.length, (place) => String(fds[place]), " ");
}

/** A struct timeval. */
export function formatTimeval(bytes: Uint8Array): string {
  const { seconds, micros } = readTimeval(bytes);
  return `{tv_sec=${seconds}, tv_usec=${micros}}`;
}

/** At most as many elements as strace(1) prints: a server of 500 clients names them all in each call. */
function formatArray(count: number, format: (place: number) => string, separator = ", "): string {
  const written = Array.from(
    { length: Math.min(count, mostElements) },
    (_, place) => format(place),
  );
  if (count > mostElements) written.push("...");
  return `[${written.join(separator)}]`;
}
