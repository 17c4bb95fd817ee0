// load unix PATH | inet PORT, connections|round-trips, WORKERS, MILLISECONDS: what clients that wait for each
// answer get out of a server that answers a byte with the next one. Prints how many a second, all workers together.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static union {
  struct sockaddr any;
  struct sockaddr_un path;
  struct sockaddr_in inet;
} address;
static socklen_t length;

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static int connected(void) {
  int fd = socket(address.any.sa_family, SOCK_STREAM, 0);
  if (fd == -1) fail("socket");
  if (connect(fd, &address.any, length)) fail("connect");
  return fd;
}

static void ask(int fd, unsigned char byte) {
  unsigned char answer;
  if (write(fd, &byte, 1) != 1) fail("write");
  if (read(fd, &answer, 1) != 1) fail("read");
  if (answer != (unsigned char)(byte + 1)) exit(3);
}

static long work(int connections, double until) {
  long count = 0;
  int fd = connections ? -1 : connected();
  for (; now() < until; count++) {
    if (connections) {
      fd = connected();
      // Closed with a reset: thousands of connections in TIME_WAIT would slow down the next server.
      struct linger at_once = {1, 0};
      setsockopt(fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    }
    ask(fd, count);
    if (connections) close(fd);
  }
  return count;
}

int main(int argc, char **argv) {
  if (argc != 6) return 2;
  if (strcmp(argv[1], "unix") == 0) {
    address.path.sun_family = AF_UNIX;
    strncpy(address.path.sun_path, argv[2], sizeof address.path.sun_path - 1);
    length = sizeof address.path;
  } else {
    address.inet.sin_family = AF_INET;
    address.inet.sin_port = htons(atoi(argv[2]));
    address.inet.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    length = sizeof address.inet;
  }
  int connections = strcmp(argv[3], "connections") == 0, workers = atoi(argv[4]), results[2];
  double start = now(), until = start + atof(argv[5]);
  if (pipe(results)) fail("pipe");
  for (int i = 0; i < workers; i++) {
    pid_t child = fork();
    if (child == -1) fail("fork");
    if (child) continue;
    long count = work(connections, until);
    if (write(results[1], &count, sizeof count) != sizeof count) fail("write");
    return 0;
  }
  long all = 0, count;
  for (int i = 0; i < workers; i++) {
    int status;
    if (wait(&status) == -1 || status) return 1;
    if (read(results[0], &count, sizeof count) != sizeof count) fail("read");
    all += count;
  }
  printf("%f\n", all / ((now() - start) / 1e3));
  return 0;
}
