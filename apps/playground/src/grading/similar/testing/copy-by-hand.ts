/** The alternative `messages` of unix-server, as somebody has handed it in who wanted it to look their own. */
export const copyByHand =
  `import { SOCK_SEQPACKET, SOCK_STREAM, AF_UNIX, MSG_NOSIGNAL } from "@ipcbook/syscalls";
import { accept, bind, close, connect, listen, unlink } from "@ipcbook/syscalls";
import { recvmsg as receive, sendmsg as answer, socket } from "@ipcbook/syscalls";

// My server. It first looks whether the address is free.
export function server(address: string): void {
  const buf = new Uint8Array(1)
  const main = socket(AF_UNIX, SOCK_STREAM)
  const where = { family: AF_UNIX, path: address } as const

  const r = tryIt(() => bind(main, where))
  if ('code' in r)
  {
    if (r.code !== 'EADDRINUSE') throw new Error(r.code)
    const test = socket(AF_UNIX, SOCK_SEQPACKET)
    const r2 = tryIt(() => connect(test, where))
    close(test)
    if (!('code' in r2) || r2.code !== 'ECONNREFUSED') throw new Error(r.code)
    unlink(address)
    bind(main, where)
  }
  listen(main, 5)

  // one client after the other
  while (true)
  {
    const next = tryIt(() => accept(main).fd)
    if ('code' in next)
    {
      // try again in these cases
      if (next.code === 'ECONNABORTED' || next.code === 'EINTR') continue
      throw new Error(next.code)
    }
    const c = next.value

    const got = tryIt(() => receive(c, { buffer: buf }).length)
    if ('value' in got && got.value === 1)
    {
      const bytes = buf.map((b) => b + 1)
      tryIt(() => answer(c, { bytes }, MSG_NOSIGNAL))
    }
    close(c)
  }
}

/* Calls it, gives the value or the code */
function tryIt<R>(f: () => R): R_or_code<R>
{
  try
  {
    return { value: f() }
  }
  catch (e)
  {
    const { code } = e as { code?: string }
    if (code === undefined) throw e
    return { code }
  }
}

type R_or_code<R> = { code: string } | { value: R }
`;
