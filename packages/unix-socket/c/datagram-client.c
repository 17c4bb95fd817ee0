/* Sends a datagram, and prints the answer to its own name: datagram-client PATH OWN-PATH TEXT */
#include "peer.h"

int main(int argc, char **argv) {
  struct sockaddr_un server;
  unsigned char bytes[256];
  ssize_t length;
  int fd;

  if (argc != 4) return 64;
  server = path_address(argv[1]);
  fd = bound(argv[2], SOCK_DGRAM);
  if (sendto(fd, argv[3], strlen(argv[3]), 0, (struct sockaddr *)&server, sizeof server) == -1) {
    fail("oops:client");
  }
  length = recv(fd, bytes, sizeof bytes, 0);
  if (length == -1) fail("recv");
  printf("char from server = %.*s\n", (int)length, bytes);
  return unlink(argv[2]) == -1 || close(fd) == -1;
}
