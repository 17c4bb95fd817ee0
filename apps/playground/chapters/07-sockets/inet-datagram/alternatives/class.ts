import {
  type Address,
  AF_INET,
  bind,
  recvfrom,
  sendto,
  SOCK_DGRAM,
  socket,
  SyscallError,
} from "@ipcbook/syscalls";

/** What one client has sent. */
class Account {
  #last: number | null = null;
  #sum = 0;

  /** The answer to a request, or null if it is an old one. */
  take(number: number, data: Uint8Array): Uint8Array | null {
    if (number !== this.#last) {
      if (this.#last !== null && number !== (this.#last + 1 & 255)) return null;
      this.#last = number;
      data.forEach((byte) => this.#sum += byte);
    }
    const answer = new Uint8Array(5);
    answer[0] = number;
    new DataView(answer.buffer).setInt32(1, this.#sum);
    return answer;
  }
}

/** With a buffer in which every datagram fits. */
class Server {
  readonly #fd = socket(AF_INET, SOCK_DGRAM);
  readonly #buffer = new Uint8Array(65_536);
  readonly #accounts = new Map<string, Map<number, Account>>();

  constructor(host: string, port: number) {
    bind(this.#fd, { family: AF_INET, address: host, port });
  }

  run(): never {
    for (;;) {
      this.#tolerant(() => {
        const { length, address } = recvfrom(this.#fd, this.#buffer);
        if (address !== null && length > 0) this.#serve(this.#buffer.subarray(0, length), address);
      });
    }
  }

  #serve(request: Uint8Array, from: Address): void {
    const answer = request.length > 512
      ? request.slice(0, 1)
      : this.#accountOf(from).take(request[0]!, request.subarray(1));
    if (answer !== null) sendto(this.#fd, answer, 0, from);
  }

  #accountOf(client: Address): Account {
    if (client.family !== AF_INET) throw new TypeError("Cannot serve: not AF_INET");
    const ports = this.#accounts.get(client.address) ?? new Map<number, Account>();
    this.#accounts.set(client.address, ports);
    const account = ports.get(client.port) ?? new Account();
    ports.set(client.port, account);
    return account;
  }

  #tolerant(call: () => void): void {
    try {
      call();
    } catch (error) {
      if (!(error instanceof SyscallError) || error.code === "EBADF") throw error;
    }
  }
}

export function server(address: string): void {
  const [host, port] = address.split(":");
  new Server(host!, Number(port)).run();
}
