/** The architectures that there is a filter for, as Node names them. */
export type FilterArch = "x64" | "arm64";

/** The numbers of a system call; null where the architecture has none by that name. */
type Numbers<N = number | null> = Readonly<Record<FilterArch, N>>;

function numbers<N extends number | null>(x64: number, arm64: N): Numbers<number | N> {
  return { x64, arm64 };
}

/** Calls whose arguments decide. */
export const examinedCalls: Readonly<
  Record<"clone" | "clone3" | "socket" | "socketpair" | "ioctl", Numbers<number>>
> = {
  clone: numbers(56, 220),
  clone3: numbers(435, 435),
  socket: numbers(41, 198),
  socketpair: numbers(53, 199),
  ioctl: numbers(16, 29),
};

/**
 * Calls that nothing in a subject has any business with: other processes, what is mounted, name spaces, the
 * kernel itself, and corners of the kernel that have been the way out of sandboxes before.
 *
 * Source: asm/unistd_64.h (x86-64) and asm-generic/unistd.h (arm64) of Linux 6.1.
 */
export const deniedCalls: Readonly<Record<string, Numbers>> = {
  fork: numbers(57, null),
  vfork: numbers(58, null),
  ptrace: numbers(101, 117),
  process_vm_readv: numbers(310, 270),
  process_vm_writev: numbers(311, 271),
  process_madvise: numbers(440, 440),
  pidfd_getfd: numbers(438, 438),
  kcmp: numbers(312, 272),
  mount: numbers(165, 40),
  umount2: numbers(166, 39),
  pivot_root: numbers(155, 41),
  chroot: numbers(161, 51),
  open_tree: numbers(428, 428),
  move_mount: numbers(429, 429),
  fsopen: numbers(430, 430),
  fsconfig: numbers(431, 431),
  fsmount: numbers(432, 432),
  fspick: numbers(433, 433),
  mount_setattr: numbers(442, 442),
  name_to_handle_at: numbers(303, 264),
  open_by_handle_at: numbers(304, 265),
  unshare: numbers(272, 97),
  setns: numbers(308, 268),
  bpf: numbers(321, 280),
  perf_event_open: numbers(298, 241),
  userfaultfd: numbers(323, 282),
  io_uring_setup: numbers(425, 425),
  io_uring_enter: numbers(426, 426),
  io_uring_register: numbers(427, 427),
  add_key: numbers(248, 217),
  request_key: numbers(249, 218),
  keyctl: numbers(250, 219),
  personality: numbers(135, 92),
  acct: numbers(163, 89),
  swapon: numbers(167, 224),
  swapoff: numbers(168, 225),
  reboot: numbers(169, 142),
  syslog: numbers(103, 116),
  quotactl: numbers(179, 60),
  init_module: numbers(175, 105),
  finit_module: numbers(313, 273),
  delete_module: numbers(176, 106),
  kexec_load: numbers(246, 104),
  kexec_file_load: numbers(320, 294),
  iopl: numbers(172, null),
  ioperm: numbers(173, null),
  modify_ldt: numbers(154, null),
  // Memory that is no process's, and that no limit of a process counts.
  shmget: numbers(29, 194),
  semget: numbers(64, 190),
  msgget: numbers(68, 186),
  mq_open: numbers(240, 180),
  memfd_create: numbers(319, 279),
  memfd_secret: numbers(447, 447),
};
