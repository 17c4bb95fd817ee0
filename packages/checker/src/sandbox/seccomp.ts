import { deniedCalls, examinedCalls, type FilterArch } from "./denied-calls.ts";

/** Opcodes of classic BPF. Source: linux/bpf_common.h. */
const load = 0x20; // BPF_LD | BPF_W | BPF_ABS
const and = 0x54; // BPF_ALU | BPF_AND | BPF_K
const ifEqual = 0x15; // BPF_JMP | BPF_JEQ | BPF_K
const ifAtLeast = 0x35; // BPF_JMP | BPF_JGE | BPF_K
const ifAnyBit = 0x45; // BPF_JMP | BPF_JSET | BPF_K
const end = 0x06; // BPF_RET | BPF_K

/** Offsets in struct seccomp_data. An int argument is its low word, which comes first. Source: linux/seccomp.h. */
const callNumber = 0;
const architecture = 4;
const argument = (place: number): number => 16 + 8 * place;

const allow = 0x7fff_0000;
const kill = 0x8000_0000; // SECCOMP_RET_KILL_PROCESS
const fail = (errno: number): number => 0x0005_0000 | errno;
const EPERM = 1;
const ENOSYS = 38;
const EAFNOSUPPORT = 97;

/** Source: linux/audit.h. */
const audited: Record<FilterArch, number> = { x64: 0xc000_003e, arm64: 0xc000_00b7 };
/** From here on the numbers are those of x32, another way to all the same calls. */
const x32 = 0x4000_0000;

const CLONE_THREAD = 0x0001_0000;
const families = { AF_UNIX: 1, AF_INET: 2, AF_INET6: 10 };
const typeMask = 0xf;
const deniedTypes = { SOCK_RAW: 3, SOCK_PACKET: 10 };
/** Puts bytes into the terminal, as if somebody had typed them. */
const TIOCSTI = 0x5412;
const TIOCLINUX = 0x541c;

/** One instruction: opcode, what to skip if it is true and if not, and the operand. */
type Instruction = readonly [code: number, yes: number, no: number, operand: number];

/**
 * The filter for the system calls of a subject in the strong tier: struct sock_filter's, as bubblewrap's `--seccomp` takes
 * them. It only takes away; what the calls that are left may reach is said by the mounts and the name spaces.
 *
 * Source: seccomp(2).
 */
export function seccompFilter(arch: FilterArch): Uint8Array {
  const program: Instruction[] = [
    [load, 0, 0, architecture],
    [ifEqual, 1, 0, audited[arch]],
    [end, 0, 0, kill],
    [load, 0, 0, callNumber],
    ...(arch === "x64" ? when([ifAtLeast, x32], [[end, 0, 0, fail(ENOSYS)]]) : []),
    ...Object.values(deniedCalls).flatMap((numbers) =>
      numbers[arch] === null ? [] : when([ifEqual, numbers[arch]], [[end, 0, 0, fail(EPERM)]])
    ),
    // Not a plain refusal: libc then makes a thread with clone, whose flags can be seen.
    ...when([ifEqual, examinedCalls.clone3[arch]], [[end, 0, 0, fail(ENOSYS)]]),
    ...when([ifEqual, examinedCalls.clone[arch]], [
      [load, 0, 0, argument(0)],
      [ifAnyBit, 1, 0, CLONE_THREAD],
      [end, 0, 0, fail(EPERM)],
      [end, 0, 0, allow],
    ]),
    ...when([ifEqual, examinedCalls.socket[arch]], socketRules()),
    ...when([ifEqual, examinedCalls.socketpair[arch]], socketRules()),
    ...when([ifEqual, examinedCalls.ioctl[arch]], [
      [load, 0, 0, argument(1)],
      ...when([ifEqual, TIOCSTI], [[end, 0, 0, fail(EPERM)]]),
      ...when([ifEqual, TIOCLINUX], [[end, 0, 0, fail(EPERM)]]),
      [end, 0, 0, allow],
    ]),
    [end, 0, 0, allow],
  ];
  return encode(program);
}

/** `body` if the word that was loaded last meets the condition; it must end the program then. */
function when([code, operand]: [number, number], body: readonly Instruction[]): Instruction[] {
  return [[code, 0, body.length, operand], ...body];
}

function socketRules(): Instruction[] {
  const known = Object.values(families);
  return [
    [load, 0, 0, argument(0)],
    ...known.map((family, place): Instruction => [ifEqual, known.length - place, 0, family]),
    [end, 0, 0, fail(EAFNOSUPPORT)],
    [load, 0, 0, argument(1)],
    [and, 0, 0, typeMask],
    ...Object.values(deniedTypes).flatMap((type) =>
      when([ifEqual, type], [[end, 0, 0, fail(EPERM)]])
    ),
    [end, 0, 0, allow],
  ];
}

function encode(program: readonly Instruction[]): Uint8Array {
  const bytes = new Uint8Array(8 * program.length);
  const view = new DataView(bytes.buffer);
  for (const [place, [code, yes, no, operand]] of program.entries()) {
    view.setUint16(8 * place, code, true);
    view.setUint8(8 * place + 2, yes);
    view.setUint8(8 * place + 3, no);
    view.setUint32(8 * place + 4, operand, true);
  }
  return bytes;
}
