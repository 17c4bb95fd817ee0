/** What net-tools prints for -h, and on stderr for wrong options. */
export const usageText: string =
  `usage: netstat [-vWeenNcCF] [<Af>] -r         netstat {-V|--version|-h|--help}
       netstat [-vWnNcaeol] [<Socket> ...]
       netstat { [-vWeenNac] -i | [-cnNe] -M | -s [-6tuw] }

        -r, --route              display routing table
        -i, --interfaces         display interface table
        -g, --groups             display multicast group memberships
        -s, --statistics         display networking statistics (like SNMP)
        -M, --masquerade         display masqueraded connections

        -v, --verbose            be verbose
        -W, --wide               don't truncate IP addresses
        -n, --numeric            don't resolve names
        --numeric-hosts          don't resolve host names
        --numeric-ports          don't resolve port names
        --numeric-users          don't resolve user names
        -N, --symbolic           resolve hardware names
        -e, --extend             display other/more information
        -p, --programs           display PID/Program name for sockets
        -o, --timers             display timers
        -c, --continuous         continuous listing

        -l, --listening          display listening server sockets
        -a, --all                display all sockets (default: connected)
        -F, --fib                display Forwarding Information Base (default)
        -C, --cache              display routing cache instead of FIB
        -Z, --context            display SELinux security context for sockets

  <Socket>={-t|--tcp} {-u|--udp} {-U|--udplite} {-S|--sctp} {-w|--raw}
           {-x|--unix} --ax25 --ipx --netrom
  <AF>=Use '-6|-4' or '-A <af>' or '--<af>'; default: inet
  List of possible address families (which support routing):
`;

/** The families that end the usage; net-tools prints them on stderr in any case. */
export const familiesText: string = `    inet (DARPA Internet) inet6 (IPv6) ax25 (AMPR AX.25) 
    netrom (AMPR NET/ROM) rose (AMPR ROSE) ipx (Novell IPX) 
    ddp (Appletalk DDP) x25 (CCITT X.25) 
`;

/** What net-tools 2.10 prints for -V, as Debian builds it. */
export const versionText: string = `net-tools 2.10
Fred Baumgarten, Alan Cox, Bernd Eckenfels, Phil Blundell, Tuan Hoang, Brian Micek and others
+NEW_ADDRT +RTF_IRTT +RTF_REJECT +FW_MASQUERADE +I18N +SELINUX
AF: (inet) +UNIX +INET +INET6 +IPX +AX25 +NETROM +X25 +ATALK +ECONET +ROSE -BLUETOOTH
HW:  +ETHER +ARC +SLIP +PPP +TUNNEL -TR +AX25 +NETROM +X25 +FR +ROSE +ASH +SIT +FDDI +HIPPI +HDLC/LAPB +EUI64 
`;

/** What -h says after it: what is done otherwise, and what net-tools has not. */
export const ownUsageText: string = `
netstat-lite: as netstat of net-tools 2.10, byte for byte, with these exceptions, made for security:
  - control characters in names of programs and of sockets are shown as \`?\`;
  - a newline in a socket's name can't forge a row of -x: rows that the kernel does not confirm are
    reported as bogus and left out.
Messages are in English whatever the locale; only --explain has a Chinese form.

Beyond net-tools (never abbreviated, off by default):
        --json                   one JSON document   --json-lines   one object a line
        --explain                under each row, what its state means [--lang en|zh]
        --backlog                a column with the backlog of listeners
        --bound                  also TCP sockets that are only bound
        --fds                    with -p: the descriptor, too
        --filter EXPRESSION      state=LISTEN port=80,443 lport= rport= address=10.0.0.0/8
                                 protocol=tcp6 pid=1 program=nginx; words are joined by and, ! negates one
        --watch [SECONDS]        a live table that marks what appeared, changed and went
        --history SOCKET         the states of one socket, given by its inode or its addresses
        --proc-root DIR          saved files instead of /proc
        --pid PID                the network namespace of that process
`;
