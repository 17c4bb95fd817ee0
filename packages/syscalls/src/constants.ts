import { platform } from "./platform.ts";

/**
 * The numbers behind the names, one column a platform. Linux, x64 and arm64 alike: asm-generic/socket.h,
 * asm-generic/fcntl.h, bits/socket.h, poll.h. A test compares them with a C compiler's.
 */
const columns = {
  linux: {
    AF_UNSPEC: 0,
    AF_UNIX: 1,
    AF_INET: 2,
    AF_INET6: 10,
    AF_NETLINK: 16,
    SOCK_STREAM: 1,
    SOCK_DGRAM: 2,
    SOCK_RAW: 3,
    SOCK_SEQPACKET: 5,
    SOCK_NONBLOCK: 0o4000,
    SOCK_CLOEXEC: 0o2000000,
    SOL_SOCKET: 1,
    SO_REUSEADDR: 2,
    SO_TYPE: 3,
    SO_ERROR: 4,
    SO_SNDBUF: 7,
    SO_RCVBUF: 8,
    SO_LINGER: 13,
    SO_REUSEPORT: 15,
    SO_PASSCRED: 16,
    SO_PEERCRED: 17,
    SO_RCVTIMEO: 20,
    SO_SNDTIMEO: 21,
    SO_ACCEPTCONN: 30,
    SO_PROTOCOL: 38,
    SO_DOMAIN: 39,
    IPPROTO_IP: 0,
    IPPROTO_TCP: 6,
    IPPROTO_UDP: 17,
    IPPROTO_IPV6: 41,
    TCP_NODELAY: 1,
    TCP_QUICKACK: 12,
    IPV6_V6ONLY: 26,
    SHUT_RD: 0,
    SHUT_WR: 1,
    SHUT_RDWR: 2,
    POLLIN: 0x01,
    POLLPRI: 0x02,
    POLLOUT: 0x04,
    POLLERR: 0x08,
    POLLHUP: 0x10,
    POLLNVAL: 0x20,
    POLLRDHUP: 0x2000,
    F_GETFD: 1,
    F_SETFD: 2,
    F_GETFL: 3,
    F_SETFL: 4,
    FD_CLOEXEC: 1,
    O_RDONLY: 0,
    O_WRONLY: 1,
    O_RDWR: 2,
    O_APPEND: 0o2000,
    O_NONBLOCK: 0o4000,
    O_ASYNC: 0o20000,
    MSG_OOB: 0x01,
    MSG_PEEK: 0x02,
    MSG_TRUNC: 0x20,
    MSG_DONTWAIT: 0x40,
    MSG_WAITALL: 0x100,
    MSG_NOSIGNAL: 0x4000,
    MSG_CTRUNC: 0x08,
    MSG_CMSG_CLOEXEC: 0x4000_0000,
    SCM_RIGHTS: 1,
    SOMAXCONN: 4096,
    EPOLL_CLOEXEC: 0o2000000,
    EPOLL_CTL_ADD: 1,
    EPOLL_CTL_DEL: 2,
    EPOLL_CTL_MOD: 3,
    EPOLLIN: 0x01,
    EPOLLPRI: 0x02,
    EPOLLOUT: 0x04,
    EPOLLERR: 0x08,
    EPOLLHUP: 0x10,
    EPOLLRDHUP: 0x2000,
    EPOLLONESHOT: 0x4000_0000,
    EPOLLET: 0x8000_0000,
    FD_SETSIZE: 1024,
    SIGHUP: 1,
    SIGINT: 2,
    SIGUSR1: 10,
    SIGUSR2: 12,
    SIGPIPE: 13,
    SIGALRM: 14,
    SIGTERM: 15,
    SIGCHLD: 17,
    SA_RESTART: 0x1000_0000,
  },
} as const;

/** All constants of this platform, by name. */
export const constants: Readonly<Record<string, number>> = columns[platform];

const column = columns[platform];

// socket(2), address families
export const AF_UNSPEC: 0 = column.AF_UNSPEC;
export const AF_UNIX: 1 = column.AF_UNIX;
export const AF_INET: 2 = column.AF_INET;
export const AF_INET6: 10 = column.AF_INET6;
export const AF_NETLINK: 16 = column.AF_NETLINK;
// socket(2), types, and flags that may be added to them
export const SOCK_STREAM: number = column.SOCK_STREAM;
export const SOCK_DGRAM: number = column.SOCK_DGRAM;
export const SOCK_RAW: number = column.SOCK_RAW;
export const SOCK_SEQPACKET: number = column.SOCK_SEQPACKET;
export const SOCK_NONBLOCK: number = column.SOCK_NONBLOCK;
export const SOCK_CLOEXEC: number = column.SOCK_CLOEXEC;
// socket(7), options
export const SOL_SOCKET: number = column.SOL_SOCKET;
export const SO_REUSEADDR: number = column.SO_REUSEADDR;
export const SO_TYPE: number = column.SO_TYPE;
export const SO_ERROR: number = column.SO_ERROR;
export const SO_SNDBUF: number = column.SO_SNDBUF;
export const SO_RCVBUF: number = column.SO_RCVBUF;
export const SO_LINGER: number = column.SO_LINGER;
export const SO_REUSEPORT: number = column.SO_REUSEPORT;
export const SO_PASSCRED: number = column.SO_PASSCRED;
export const SO_PEERCRED: number = column.SO_PEERCRED;
export const SO_RCVTIMEO: number = column.SO_RCVTIMEO;
export const SO_SNDTIMEO: number = column.SO_SNDTIMEO;
export const SO_ACCEPTCONN: number = column.SO_ACCEPTCONN;
export const SO_PROTOCOL: number = column.SO_PROTOCOL;
export const SO_DOMAIN: number = column.SO_DOMAIN;
// ip(7), tcp(7), udp(7), ipv6(7)
export const IPPROTO_IP: number = column.IPPROTO_IP;
export const IPPROTO_TCP: number = column.IPPROTO_TCP;
export const IPPROTO_UDP: number = column.IPPROTO_UDP;
export const IPPROTO_IPV6: number = column.IPPROTO_IPV6;
export const TCP_NODELAY: number = column.TCP_NODELAY;
export const TCP_QUICKACK: number = column.TCP_QUICKACK;
export const IPV6_V6ONLY: number = column.IPV6_V6ONLY;
// shutdown(2)
export const SHUT_RD: number = column.SHUT_RD;
export const SHUT_WR: number = column.SHUT_WR;
export const SHUT_RDWR: number = column.SHUT_RDWR;
// poll(2)
export const POLLIN: number = column.POLLIN;
export const POLLPRI: number = column.POLLPRI;
export const POLLOUT: number = column.POLLOUT;
export const POLLERR: number = column.POLLERR;
export const POLLHUP: number = column.POLLHUP;
export const POLLNVAL: number = column.POLLNVAL;
export const POLLRDHUP: number = column.POLLRDHUP;
// fcntl(2), open(2)
export const F_GETFD: number = column.F_GETFD;
export const F_SETFD: number = column.F_SETFD;
export const F_GETFL: number = column.F_GETFL;
export const F_SETFL: number = column.F_SETFL;
export const FD_CLOEXEC: number = column.FD_CLOEXEC;
export const O_RDONLY: number = column.O_RDONLY;
export const O_WRONLY: number = column.O_WRONLY;
export const O_RDWR: number = column.O_RDWR;
export const O_APPEND: number = column.O_APPEND;
export const O_NONBLOCK: number = column.O_NONBLOCK;
export const O_ASYNC: number = column.O_ASYNC;
// recv(2), send(2)
export const MSG_OOB: number = column.MSG_OOB;
export const MSG_PEEK: number = column.MSG_PEEK;
export const MSG_TRUNC: number = column.MSG_TRUNC;
export const MSG_DONTWAIT: number = column.MSG_DONTWAIT;
export const MSG_WAITALL: number = column.MSG_WAITALL;
export const MSG_NOSIGNAL: number = column.MSG_NOSIGNAL;
export const MSG_CTRUNC: number = column.MSG_CTRUNC;
export const MSG_CMSG_CLOEXEC: number = column.MSG_CMSG_CLOEXEC;
// unix(7)
export const SCM_RIGHTS: number = column.SCM_RIGHTS;
// epoll_create1(2), epoll_ctl(2)
export const EPOLL_CLOEXEC: number = column.EPOLL_CLOEXEC;
export const EPOLL_CTL_ADD: number = column.EPOLL_CTL_ADD;
export const EPOLL_CTL_DEL: number = column.EPOLL_CTL_DEL;
export const EPOLL_CTL_MOD: number = column.EPOLL_CTL_MOD;
export const EPOLLIN: number = column.EPOLLIN;
export const EPOLLPRI: number = column.EPOLLPRI;
export const EPOLLOUT: number = column.EPOLLOUT;
export const EPOLLERR: number = column.EPOLLERR;
export const EPOLLHUP: number = column.EPOLLHUP;
export const EPOLLRDHUP: number = column.EPOLLRDHUP;
export const EPOLLONESHOT: number = column.EPOLLONESHOT;
export const EPOLLET: number = column.EPOLLET;
// select(2)
export const FD_SETSIZE: number = column.FD_SETSIZE;
// signal(7), sigaction(2)
export const SIGHUP: number = column.SIGHUP;
export const SIGINT: number = column.SIGINT;
export const SIGUSR1: number = column.SIGUSR1;
export const SIGUSR2: number = column.SIGUSR2;
export const SIGPIPE: number = column.SIGPIPE;
export const SIGALRM: number = column.SIGALRM;
export const SIGTERM: number = column.SIGTERM;
export const SIGCHLD: number = column.SIGCHLD;
export const SA_RESTART: number = column.SA_RESTART;
// listen(2), ip(7)
export const SOMAXCONN: number = column.SOMAXCONN;
/** Every interface of this machine. */
export const INADDR_ANY = "0.0.0.0";
/** This machine, over no interface that leaves it. */
export const INADDR_LOOPBACK = "127.0.0.1";
/** Every address of the network. */
export const INADDR_BROADCAST = "255.255.255.255";
