// What a program of machine code can do in the strong tier: a line a try, with the name of the error or "could".
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/sched.h>
#include <linux/perf_event.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <netinet/in.h>
#include <sys/stat.h>
#include <unistd.h>

static void say(const char *name, long result) {
  printf("%s: %s\n", name, result == -1 ? strerrorname_np(errno) : "could");
  fflush(stdout);
}
#define TRY(name, call) do { errno = 0; say(name, (long) (call)); } while (0)
/** A child that was made after all does nothing. */
#define TRY_CHILD(name, call) \
  do { errno = 0; long pid = (long) (call); if (pid == 0) _exit(0); say(name, pid); } while (0)

static void *sleeper(void *nothing) { pause(); return nothing; }

static int writes(const char *path) { return open(path, O_WRONLY | O_CREAT, 0600); }

static int connects(const struct sockaddr *address, socklen_t length) {
  int fd = socket(address->sa_family, SOCK_STREAM, 0);
  int result = connect(fd, address, length);
  close(fd);
  return result;
}

static int connects_to_path(const char *path, int is_abstract) {
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  strncpy(address.sun_path + is_abstract, path, sizeof address.sun_path - 2);
  return connects((struct sockaddr *) &address,
                  offsetof(struct sockaddr_un, sun_path) + is_abstract + strlen(path) + !is_abstract);
}

static void processes(pid_t outside) {
#ifdef SYS_fork
  TRY_CHILD("fork", syscall(SYS_fork));
  TRY_CHILD("vfork", syscall(SYS_vfork));
#endif
  TRY_CHILD("clone", syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0));
  TRY_CHILD("clone into new name spaces", syscall(SYS_clone, CLONE_NEWUSER | SIGCHLD, 0, 0, 0, 0));
  struct clone_args args = { .exit_signal = SIGCHLD };
  TRY_CHILD("clone3", syscall(SYS_clone3, &args, sizeof args));
  TRY("unshare", syscall(SYS_unshare, CLONE_NEWUSER));
  TRY("setns", syscall(SYS_setns, open("/proc/self/ns/net", O_RDONLY), 0));
  TRY("ptrace", syscall(SYS_ptrace, PTRACE_ATTACH, 1, 0, 0));
  char byte;
  struct iovec here = { &byte, 1 }, there = { &byte, 1 };
  TRY("process_vm_readv", syscall(SYS_process_vm_readv, 1, &here, 1, &there, 1, 0));
  TRY("process_vm_writev", syscall(SYS_process_vm_writev, 1, &here, 1, &there, 1, 0));
  TRY("pidfd_getfd", syscall(SYS_pidfd_getfd, 3, 0, 0));
  TRY("kcmp", syscall(SYS_kcmp, 1, 1, 0, 0, 0));
  TRY("kill a process outside", kill(outside, SIGKILL));
  kill(1, SIGKILL);
  kill(1, SIGTERM);
  TRY("memory of the first process", open("/proc/1/mem", O_RDWR));
}

static void kernel(void) {
  TRY("mount", syscall(SYS_mount, "none", "/dev/shm", "tmpfs", 0, 0));
  TRY("umount2", syscall(SYS_umount2, "/proc", MNT_DETACH));
  TRY("move_mount", syscall(SYS_move_mount, -1, "/", -1, "/", 0));
  TRY("open_tree", syscall(SYS_open_tree, -1, "/", 0));
  TRY("fsopen", syscall(SYS_fsopen, "tmpfs", 0));
  TRY("pivot_root", syscall(SYS_pivot_root, "/", "/"));
  TRY("chroot", syscall(SYS_chroot, "/"));
  TRY("open_by_handle_at", syscall(SYS_open_by_handle_at, -1, 0, 0));
  TRY("bpf", syscall(SYS_bpf, 0, 0, 0));
  TRY("keyctl", syscall(SYS_keyctl, 0, -3, 0));
  TRY("add_key", syscall(SYS_add_key, "user", "x", "x", 1, -3));
  TRY("io_uring_setup", syscall(SYS_io_uring_setup, 1, 0));
  TRY("userfaultfd", syscall(SYS_userfaultfd, 0));
  struct perf_event_attr event = { .size = sizeof event };
  TRY("perf_event_open", syscall(SYS_perf_event_open, &event, 0, -1, -1, 0));
  TRY("personality", syscall(SYS_personality, 0xffffffff));
  TRY("init_module", syscall(SYS_init_module, 0, 0, ""));
  TRY("kexec_load", syscall(SYS_kexec_load, 0, 0, 0, 0));
  TRY("reboot", syscall(SYS_reboot, 0, 0, 0, 0));
  TRY("memfd_create", syscall(SYS_memfd_create, "x", 0));
  TRY("shmget", syscall(SYS_shmget, 0, 4096, 01600));
  TRY("msgget", syscall(SYS_msgget, 0, 01600));
  TRY("semget", syscall(SYS_semget, 0, 1, 01600));
  TRY("mq_open", syscall(SYS_mq_open, "x", O_CREAT | O_RDWR, 0600, 0));
  TRY("sethostname", sethostname("x", 1));
  TRY("mknod", mknod("device", S_IFBLK | 0600, 0x801));
#ifdef __x86_64__
  TRY("a call of x32", syscall(0x40000000 | SYS_getpid));
#endif
}

static void sockets(const char *path, int port) {
  TRY("AF_NETLINK", socket(AF_NETLINK, SOCK_DGRAM, 0));
  TRY("AF_PACKET", socket(AF_PACKET, SOCK_DGRAM, 0));
  TRY("AF_VSOCK", socket(AF_VSOCK, SOCK_STREAM, 0));
  TRY("AF_ALG", socket(AF_ALG, SOCK_SEQPACKET, 0));
  TRY("AF_XDP", socket(44, SOCK_RAW, 0));
  TRY("SOCK_RAW", socket(AF_INET, SOCK_RAW, IPPROTO_ICMP));
  TRY("SOCK_RAW of AF_INET6", socket(AF_INET6, SOCK_RAW | SOCK_CLOEXEC, IPPROTO_ICMPV6));
  int pair[2];
  TRY("socketpair of AF_NETLINK", socketpair(AF_NETLINK, SOCK_DGRAM, 0, pair));
  TRY("TIOCSTI", ioctl(0, TIOCSTI, "x"));
  TRY("TIOCLINUX", ioctl(0, TIOCLINUX, "\x02"));
  TRY("connect to a socket outside", connects_to_path(path, 0));
  TRY("connect to an abstract name outside", connects_to_path(path, 1));
  struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(port) };
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  TRY("connect to a port outside", connects((struct sockaddr *) &address, sizeof address));
}

static void files(const char *secret) {
  TRY("read a file outside", open(secret, O_RDONLY));
  char path[4096];
  snprintf(path, sizeof path, "/proc/1/root%s", secret);
  TRY("read a file outside by the first process", open(path, O_RDONLY));
  TRY("write a file outside", writes(secret));
  TRY("/etc/passwd", open("/etc/passwd", O_RDONLY));
  TRY("/etc/shadow", open("/etc/shadow", O_RDONLY));
  TRY("write to /", writes("/x"));
  TRY("write to /dev", writes("/dev/x"));
  // It has this mode.
  TRY("change the mode of a device", chmod("/dev/full", 0666));
  TRY("write to /usr/lib", writes("/usr/lib/x"));
  TRY("write to /tmp", writes("/tmp/x"));
  TRY("write to /proc/sys", open("/proc/sys/kernel/core_pattern", O_WRONLY));
  TRY("write to /proc/sysrq-trigger", open("/proc/sysrq-trigger", O_WRONLY));
  TRY("/proc/kcore", open("/proc/kcore", O_RDONLY));
  TRY("/sys", open("/sys/kernel", O_RDONLY));
  TRY("a disk", open("/dev/vda", O_RDONLY));
  TRY("a limit that is higher", setrlimit(RLIMIT_NOFILE, &(struct rlimit) { 4096, 4096 }));
}

/** How much of memory that looks like files there is, in bytes. */
static void shared_memory(void) {
  static char block[64 * 1024];
  long sum = 0;
  for (int number = 0; number < 64; number++) {
    char path[32];
    snprintf(path, sizeof path, "/dev/shm/%d", number);
    int fd = writes(path);
    long count;
    while ((count = write(fd, block, sizeof block)) > 0) sum += count;
    close(fd);
  }
  printf("/dev/shm holds: %ld\n", sum);
}

static void limits(void) {
  const struct { const char *name; int limit; } all[] = {
    { "core", RLIMIT_CORE }, { "cpu", RLIMIT_CPU }, { "fsize", RLIMIT_FSIZE },
    { "nofile", RLIMIT_NOFILE }, { "data", RLIMIT_DATA }, { "nproc", RLIMIT_NPROC },
  };
  for (size_t place = 0; place < sizeof all / sizeof all[0]; place++) {
    struct rlimit found;
    getrlimit(all[place].limit, &found);
    printf("limit of %s: %ld %ld\n", all[place].name, (long) found.rlim_cur, (long) found.rlim_max);
  }
  int threads = 0;
  pthread_t thread;
  while (threads < 200 && pthread_create(&thread, 0, sleeper, 0) == 0) threads++;
  printf("threads: %d\n", threads);
  fflush(stdout);
}

int main(int argc, char **argv) {
  if (argc < 5) {
#ifdef __x86_64__
    // getpid of 32 bits: another architecture, whose calls have other numbers.
    long result;
    __asm__ volatile("int $0x80" : "=a"(result) : "a"(20));
    printf("int 0x80: could\n");
#endif
    return 0;
  }
  processes(atoi(argv[1]));
  kernel();
  sockets(argv[2], atoi(argv[3]));
  files(argv[4]);
  shared_memory();
  limits();
  _exit(0);
}
