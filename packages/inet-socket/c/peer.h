/* What the peers share. */
#define _GNU_SOURCE
#include <errno.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static inline void fail(const char *what) {
  perror(what);
  exit(1);
}

static inline int peer_has_gone(void) {
  return errno == EPIPE || errno == ECONNRESET;
}

/* To a pipe, whole buffers would be written, and nobody would see that a server waits. */
static inline void print_lines(void) {
  setvbuf(stdout, NULL, _IOLBF, 0);
}

static inline struct addrinfo *numeric(const char *host, const char *port, int type) {
  struct addrinfo hints = { .ai_flags = AI_NUMERICHOST, .ai_socktype = type };
  struct addrinfo *address;
  if (getaddrinfo(host, port, &hints, &address) != 0) exit(64);
  return address;
}

static inline int bound(const char *host, const char *port, int type) {
  struct addrinfo *address = numeric(host, port, type);
  int fd = socket(address->ai_family, type, 0), on = 1;
  if (fd == -1) fail("socket");
  /* Of TCP alone: two UDP sockets that set it share the port, and the last one gets all. */
  if (type == SOCK_STREAM && setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == -1) {
    fail("setsockopt");
  }
  if (bind(fd, address->ai_addr, address->ai_addrlen) == -1) fail("bind");
  return fd;
}

static inline int connected(const char *host, const char *port, int type) {
  struct addrinfo *address = numeric(host, port, type);
  int fd = socket(address->ai_family, type, 0);
  if (fd == -1) fail("socket");
  if (connect(fd, address->ai_addr, address->ai_addrlen) == -1) fail("oops:client");
  return fd;
}
