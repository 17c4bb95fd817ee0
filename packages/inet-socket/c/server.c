/* The chapter's server3, with its results checked: server HOST PORT CLIENTS */
#define _GNU_SOURCE
#include <errno.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static int peer_has_gone(void) {
  return errno == EPIPE || errno == ECONNRESET;
}

static void serve(int client) {
  unsigned char byte;
  ssize_t length = read(client, &byte, 1);

  if (length == -1 && !peer_has_gone()) fail("read");
  if (length == 1) {
    printf("get data from client:%c\n", byte);
    byte++;
    if (send(client, &byte, 1, MSG_NOSIGNAL) == -1 && !peer_has_gone()) fail("send");
  }
  if (close(client) == -1) fail("close");
}

int main(int argc, char **argv) {
  struct addrinfo hints = { .ai_flags = AI_NUMERICHOST, .ai_socktype = SOCK_STREAM };
  struct addrinfo *address;
  int server, on = 1;

  if (argc != 4 || getaddrinfo(argv[1], argv[2], &hints, &address) != 0) return 64;
  /* To a pipe, whole buffers would be written, and nobody would see that the server waits. */
  setvbuf(stdout, NULL, _IOLBF, 0);

  server = socket(address->ai_family, SOCK_STREAM, 0);
  if (server == -1) fail("socket");
  if (setsockopt(server, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == -1) fail("setsockopt");
  if (bind(server, address->ai_addr, address->ai_addrlen) == -1) fail("bind");
  if (listen(server, 5) == -1) fail("listen");

  for (int count = atoi(argv[3]); count > 0; count--) {
    int client;
    printf("server waiting\n");
    client = accept(server, NULL, NULL);
    if (client == -1) fail("accept");
    serve(client);
  }
  return 0;
}
