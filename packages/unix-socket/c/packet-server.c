/* Answers each packet of each client, its bytes incremented: packet-server PATH CLIENTS */
#include "peer.h"

int main(int argc, char **argv) {
  unsigned char bytes[256];
  ssize_t length;
  int server;

  if (argc != 3) return 64;
  print_lines();
  server = bound(argv[1], SOCK_SEQPACKET);
  if (listen(server, 5) == -1) fail("listen");
  for (int count = atoi(argv[2]); count > 0; count--) {
    int client;
    printf("server waiting\n");
    client = accept(server, NULL, NULL);
    if (client == -1) fail("accept");
    while ((length = recv(client, bytes, sizeof bytes, 0)) > 0) {
      printf("get data from client:%.*s\n", (int)length, bytes);
      increment(bytes, length);
      if (send(client, bytes, length, MSG_NOSIGNAL) == -1) fail("send");
    }
    if (length == -1 && !peer_has_gone()) fail("recv");
    if (close(client) == -1) fail("close");
  }
  return close(server) == -1;
}
