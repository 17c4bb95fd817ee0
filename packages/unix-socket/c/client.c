/* The chapter's client1, with its results checked: client PATH [BYTE] */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static void fail(const char *what) {
  perror(what);
  exit(1);
}

int main(int argc, char **argv) {
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  unsigned char byte = argc > 2 ? atoi(argv[2]) : 'A';
  ssize_t length;
  int fd;

  if (argc < 2 || strlen(argv[1]) >= sizeof address.sun_path) return 64;
  strcpy(address.sun_path, argv[1]);

  fd = socket(AF_UNIX, SOCK_STREAM, 0);
  if (fd == -1) fail("socket");
  if (connect(fd, (struct sockaddr *)&address, sizeof address) == -1) fail("oops:client");
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
