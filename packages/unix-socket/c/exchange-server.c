/* Reads one client to its end, then writes all of it back, incremented: exchange-server PATH */
#include "peer.h"

int main(int argc, char **argv) {
  static unsigned char bytes[4000000];
  size_t length = 0, sent = 0;
  ssize_t count;
  int server, client;

  if (argc != 2) return 64;
  print_lines();
  server = bound(argv[1], SOCK_STREAM);
  if (listen(server, 5) == -1) fail("listen");
  printf("server waiting\n");
  client = accept(server, NULL, NULL);
  if (client == -1) fail("accept");
  while ((count = read(client, bytes + length, sizeof bytes - length)) > 0) length += count;
  if (count == -1) fail("read");
  increment(bytes, length);
  while (sent < length) {
    count = send(client, bytes + sent, length - sent, MSG_NOSIGNAL);
    if (count == -1) fail("send");
    sent += count;
  }
  return close(client) == -1;
}
