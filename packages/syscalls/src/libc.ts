import koffi from "koffi";

type Library = ReturnType<typeof koffi.load>;

/** Where libc is: glibc, then musl, which names it after the processor. */
const names = ["libc.so.6", "libc.musl-x86_64.so.1", "libc.musl-aarch64.so.1"];

let loaded: Library | undefined;

/**
 * The C library of this machine, loaded once.
 *
 * @throws {Error} if there is none under a known name.
 */
export function libc(): Library {
  return loaded ??= load();
}

function load(): Library {
  for (const name of names) {
    try {
      return koffi.load(name);
    } catch {
      // Not this one.
    }
  }
  throw new Error(`Cannot load libc: none of its names is there (${names.join(", ")})`);
}
