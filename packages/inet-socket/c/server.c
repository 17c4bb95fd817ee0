/* The chapter's server3, with its results checked: server HOST PORT CLIENTS */
#include "peer.h"

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
  int server;

  if (argc != 4) return 64;
  print_lines();
  server = bound(argv[1], argv[2], SOCK_STREAM);
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
