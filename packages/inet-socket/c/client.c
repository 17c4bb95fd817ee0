/* The chapter's client3, with its results checked: client HOST PORT [BYTE] */
#include "peer.h"

int main(int argc, char **argv) {
  unsigned char byte = argc > 3 ? atoi(argv[3]) : 'A';
  ssize_t length;
  int fd;

  if (argc < 3) return 64;
  fd = connected(argv[1], argv[2], SOCK_STREAM);
  if (write(fd, &byte, 1) != 1) fail("write");
  length = read(fd, &byte, 1);
  if (length == -1) fail("read");
  if (length == 0) {
    fprintf(stderr, "no answer\n");
    return 1;
  }
  printf("char from server = %c\n", byte);
  return close(fd) == -1;
}
