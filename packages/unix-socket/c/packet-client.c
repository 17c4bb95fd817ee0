/* Sends all packets, then prints an answer for each, a line each: packet-client PATH TEXT... */
#include "peer.h"

int main(int argc, char **argv) {
  unsigned char bytes[256];
  int fd;

  if (argc < 3) return 64;
  fd = connected(argv[1], SOCK_SEQPACKET);
  for (int place = 2; place < argc; place++) {
    if (send(fd, argv[place], strlen(argv[place]), MSG_NOSIGNAL) == -1) fail("send");
  }
  for (int place = 2; place < argc; place++) {
    ssize_t length = recv(fd, bytes, sizeof bytes, 0);
    if (length == -1) fail("recv");
    printf("char from server = %.*s\n", (int)length, bytes);
  }
  return close(fd) == -1;
}
