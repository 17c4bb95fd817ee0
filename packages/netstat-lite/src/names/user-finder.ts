import { textOrNothing } from "./text-or-nothing.ts";
import { unlessNoFfi } from "../unless-no-ffi.ts";

/** What glibc takes for an entry of passwd: name, password, uid and gid; what comes after may be absent. */
const entry = /^\s*(?![#+-])([^:]*):[^:]*:\s*([+-]?\d+):\s*[+-]?\d+(?:$|:)/;
const largest = 0xffff_ffff;

/** Finds the names of users: `ask()` before, since libc may have to be loaded, then `name()`. */
export class UserFinder {
  readonly #found: Map<number, string | undefined>;
  readonly #asksLibc: boolean;

  /** `asksLibc`: whether users that are not in `folder`'s passwd are looked for where nsswitch.conf says. */
  constructor(folder: string, { asksLibc }: { asksLibc: boolean }) {
    this.#found = readUsers(folder);
    this.#asksLibc = asksLibc;
  }

  /** The name, its characters are bytes; undefined for no name. */
  name(uid: number): string | undefined {
    return this.#found.get(uid);
  }

  async ask(uids: Iterable<number>): Promise<void> {
    if (!this.#asksLibc) return;
    const others = new Set([...uids].filter((uid) => !this.#found.has(uid)));
    if (others.size === 0) return;
    // Without koffi the file is all there is.
    const syscalls = await unlessNoFfi(import("@ipcbook/syscalls"));
    for (const uid of others) this.#found.set(uid, syscalls?.libcUserName(uid) ?? undefined);
  }
}

/** By number, the first of each, as getpwuid(3) takes it. */
function readUsers(folder: string): Map<number, string> {
  const users = new Map<number, string>();
  for (const line of textOrNothing(`${folder}/passwd`).split("\n")) {
    const [, name, digits] = entry.exec(line) ?? [];
    if (name === undefined) continue;
    const number = Number(digits);
    // As a long that is negative, or too large for a uid.
    const uid = number < 0 ? largest : Math.min(number, largest);
    if (!users.has(uid)) users.set(uid, name);
  }
  return users;
}
