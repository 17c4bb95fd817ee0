/* The chapter's server1, with its results checked: server PATH CLIENTS */
#define _GNU_SOURCE
#include <errno.h>
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
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int server;

  if (argc != 3 || strlen(argv[1]) >= sizeof address.sun_path) return 64;
  strcpy(address.sun_path, argv[1]);
  /* To a pipe, whole buffers would be written, and nobody would see that the server waits. */
  setvbuf(stdout, NULL, _IOLBF, 0);

  server = socket(AF_UNIX, SOCK_STREAM, 0);
  if (server == -1) fail("socket");
  if (bind(server, (struct sockaddr *)&address, sizeof address) == -1) fail("bind");
  if (listen(server, 5) == -1) fail("listen");

  for (int count = atoi(argv[2]); count > 0; count--) {
    int client;
    printf("server waiting\n");
    client = accept(server, NULL, NULL);
    if (client == -1) fail("accept");
    serve(client);
  }
  return 0;
}
