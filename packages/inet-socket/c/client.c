/* The chapter's client3, with its results checked: client HOST PORT [BYTE] */
#define _GNU_SOURCE
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

static void fail(const char *what) {
  perror(what);
  exit(1);
}

int main(int argc, char **argv) {
  struct addrinfo hints = { .ai_flags = AI_NUMERICHOST, .ai_socktype = SOCK_STREAM };
  struct addrinfo *address;
  unsigned char byte = argc > 3 ? atoi(argv[3]) : 'A';
  ssize_t length;
  int fd;

  if (argc < 3 || getaddrinfo(argv[1], argv[2], &hints, &address) != 0) return 64;

  fd = socket(address->ai_family, SOCK_STREAM, 0);
  if (fd == -1) fail("socket");
  if (connect(fd, address->ai_addr, address->ai_addrlen) == -1) fail("oops:client");
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
