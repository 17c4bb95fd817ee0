/* Sends COUNT datagrams, each its number, as fast as it may: datagram-sender PATH COUNT */
#include "peer.h"

int main(int argc, char **argv) {
  int fd;

  if (argc != 3) return 64;
  fd = connected(argv[1], SOCK_DGRAM);
  for (int number = 0; number < atoi(argv[2]); number++) {
    if (send(fd, &number, sizeof number, 0) != sizeof number) fail("send");
  }
  return close(fd) == -1;
}
