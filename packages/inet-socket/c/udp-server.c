/* Answers each datagram, its bytes incremented: udp-server HOST PORT COUNT */
#include "peer.h"

int main(int argc, char **argv) {
  unsigned char bytes[256];
  int fd;

  if (argc != 4) return 64;
  print_lines();
  fd = bound(argv[1], argv[2], SOCK_DGRAM);
  for (int count = atoi(argv[3]); count > 0; count--) {
    struct sockaddr_storage client;
    socklen_t size = sizeof client;
    ssize_t length;
    printf("server waiting\n");
    length = recvfrom(fd, bytes, sizeof bytes, 0, (struct sockaddr *)&client, &size);
    if (length == -1) fail("recvfrom");
    printf("get data from client:%.*s\n", (int)length, bytes);
    for (ssize_t place = 0; place < length; place++) bytes[place]++;
    if (sendto(fd, bytes, length, 0, (struct sockaddr *)&client, size) == -1) fail("sendto");
  }
  return close(fd) == -1;
}
