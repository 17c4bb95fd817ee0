/* Answers each datagram, its bytes incremented, to whoever has a name: datagram-server PATH COUNT */
#include "peer.h"

int main(int argc, char **argv) {
  unsigned char bytes[256];
  int fd;

  if (argc != 3) return 64;
  print_lines();
  fd = bound(argv[1], SOCK_DGRAM);
  for (int count = atoi(argv[2]); count > 0; count--) {
    struct sockaddr_un client;
    socklen_t size = sizeof client;
    ssize_t length;
    printf("server waiting\n");
    length = recvfrom(fd, bytes, sizeof bytes, 0, (struct sockaddr *)&client, &size);
    if (length == -1) fail("recvfrom");
    printf("get data from client:%.*s\n", (int)length, bytes);
    increment(bytes, length);
    /* An unnamed client has no more than a family. */
    if (size <= sizeof client.sun_family) continue;
    if (sendto(fd, bytes, length, 0, (struct sockaddr *)&client, size) == -1) fail("sendto");
  }
  return close(fd) == -1;
}
