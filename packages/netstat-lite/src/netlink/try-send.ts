import { send, SyscallError } from "@ipcbook/syscalls";

/** Sends a request to the kernel; its errno where it is refused before it is read, or 0. */
export function trySend(fd: number, request: Uint8Array): number {
  try {
    send(fd, request);
    return 0;
  } catch (error) {
    if (error instanceof SyscallError) return -error.errno;
    throw error;
  }
}
