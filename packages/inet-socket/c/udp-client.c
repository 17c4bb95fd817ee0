/* Sends a datagram, and prints the answer: udp-client HOST PORT TEXT */
#include "peer.h"

int main(int argc, char **argv) {
  unsigned char bytes[256];
  ssize_t length;
  int fd;

  if (argc != 4) return 64;
  fd = connected(argv[1], argv[2], SOCK_DGRAM);
  if (send(fd, argv[3], strlen(argv[3]), 0) == -1) fail("send");
  length = recv(fd, bytes, sizeof bytes, 0);
  if (length == -1) fail("recv");
  printf("char from server = %.*s\n", (int)length, bytes);
  return close(fd) == -1;
}
