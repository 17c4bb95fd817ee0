import type { Told } from "./show-pair.ts";

/** A system call as the figure shows it. */
export interface FigureCall {
  role: "server" | "client";
  name: string;
  /** With the names of the chapter's listings for descriptors: `read(client_sockfd) = "A"`. */
  label: string;
  /** What it read or wrote, as the trace shows it. */
  bytes: string | null;
  /** It waited for the other side to do something. */
  waited: boolean;
}

/** These return when the other side has done something. */
const waiting = new Set(["accept", "read"]);

/**
 * The calls of one client and its server, in the order of the trace, up to the close of the server's first
 * socket: what tidies up the path after it is no part of the figure.
 */
export function figureCalls(told: readonly Told[]): FigureCall[] {
  const names = { server: new Map<string, string>(), client: new Map<string, string>() };
  const calls: FigureCall[] = [];
  const isClosed = { server: false, client: false };
  for (const { role, message } of told) {
    if (message.kind !== "calls" || isClosed[role]) continue;
    const match = /^(\w+)\((.*)\) = (.*)$/.exec(message.text);
    if (!match) throw new Error(`Cannot draw a call: it is not as strace prints (${message.text})`);
    const [, name = "", args = "", result = ""] = match;
    if (name === "getsockname") continue;
    const known = names[role];
    const made = madeBy(name, role);
    if (made) known.set(result, made);
    const [fd = ""] = args.split(",", 1);
    const bytes = name === "read" || name === "send" ? /"(?:[^"\\]|\\.)*"/.exec(args)?.[0] : null;
    calls.push({
      role,
      name,
      label: labelOf(name, args, known.get(fd), made, bytes ?? ""),
      bytes: bytes ?? null,
      waited: waiting.has(name),
    });
    isClosed[role] = name === "close" && known.get(fd) === madeBy("socket", role);
  }
  return calls;
}

/** The variable that holds what a call returns, as in the listings. */
function madeBy(name: string, role: FigureCall["role"]): string | null {
  if (name === "socket") return role === "server" ? "server_sockfd" : "sockfd";
  return name === "accept" ? "client_sockfd" : null;
}

function labelOf(
  name: string,
  args: string,
  fd: string | undefined,
  made: string | null,
  bytes: string,
): string {
  switch (name) {
    case "socket":
      return `${made} = socket(${args.replaceAll("|SOCK_CLOEXEC", "")})`;
    case "accept":
      return `${made} = accept(${fd})`;
    case "bind":
    case "connect":
      return `${name}(${fd}, ${addressIn(args)})`;
    case "read":
      return `read(${fd}) = ${bytes}`;
    case "send":
      return `${name}(${fd}, ${bytes})`;
    case "setsockopt":
      return `${name}(${fd}, SO_REUSEADDR)`;
    default:
      return `${name}(${args.replace(/^\d+/, fd ?? "")})`;
  }
}

/** The last part of a path, or address and port. */
function addressIn(args: string): string {
  const path = /sun_path="(?:[^"]*\/)?([^"/]*)"/.exec(args)?.[1];
  if (path !== undefined) return `"${path}"`;
  const [, port = ""] = /htons\((\d+)\)/.exec(args) ?? [];
  const [, address = ""] = /inet_addr\("([^"]*)"\)/.exec(args) ?? [];
  return `${address}:${port}`;
}
