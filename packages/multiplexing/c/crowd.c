// crowd PATH COUNT: connects COUNT clients, all before the first one says a byte, lets each have it answered by its
// successor, in the opposite order, and prints how many were.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static void fail(const char *what) {
  perror(what);
  exit(1);
}

int main(int argc, char **argv) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  struct rlimit limit;
  if (argc != 3 || strlen(argv[1]) >= sizeof address.sun_path) return 2;
  strcpy(address.sun_path, argv[1]);
  int count = atoi(argv[2]), answered = 0;
  int *clients = calloc(count, sizeof *clients);
  if (getrlimit(RLIMIT_NOFILE, &limit)) fail("getrlimit");
  limit.rlim_cur = limit.rlim_max;
  if (setrlimit(RLIMIT_NOFILE, &limit)) fail("setrlimit");
  for (int i = 0; i < count; i++) {
    clients[i] = socket(AF_UNIX, SOCK_STREAM, 0);
    if (clients[i] == -1) fail("socket");
    if (connect(clients[i], (struct sockaddr *)&address, sizeof address)) fail("connect");
  }
  for (int i = count - 1; i >= 0; i--) {
    unsigned char byte = i;
    if (write(clients[i], &byte, 1) != 1) fail("write");
  }
  for (int i = 0; i < count; i++) {
    unsigned char byte;
    if (read(clients[i], &byte, 1) != 1) fail("read");
    answered += byte == (unsigned char)(i + 1);
    close(clients[i]);
  }
  printf("%d\n", answered);
  return 0;
}
