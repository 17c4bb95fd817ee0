import { AF_INET, close, connect, read, SOCK_STREAM, socket, write } from "@ipcbook/syscalls";

class Failed extends Error {
  readonly word: string;

  constructor(word: string) {
    super(word);
    this.word = word;
  }
}

export function client(address: string): string {
  const [host, port] = address.split(":");
  const fd = socket(AF_INET, SOCK_STREAM);
  try {
    step(
      () => connect(fd, { family: AF_INET, address: host!, port: Number(port) }),
      { refused: ["ECONNREFUSED"], "timed out": ["ETIMEDOUT"] },
      { unreachable: ["ENETUNREACH", "EHOSTUNREACH"] },
    );
    const byte = Uint8Array.of("A".charCodeAt(0));
    step(() => write(fd, byte), { reset: ["ECONNRESET"] });
    const length = step(() => read(fd, byte), { reset: ["ECONNRESET"] });
    return length === 1 ? `answered ${byte[0]}` : "no answer";
  } catch (error) {
    if (error instanceof Failed) return error.word;
    throw error;
  } finally {
    close(fd);
  }
}

function step<T>(call: () => T, ...tables: Record<string, string[]>[]): T {
  try {
    return call();
  } catch (error) {
    for (const table of tables) {
      for (const [word, codes] of Object.entries(table)) {
        if (codes.includes((error as { code: string }).code)) throw new Failed(word);
      }
    }
    throw error;
  }
}
