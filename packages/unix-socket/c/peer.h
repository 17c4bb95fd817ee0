/* What the peers share. */
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
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

static inline struct sockaddr_un path_address(const char *path) {
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  if (strlen(path) >= sizeof address.sun_path) exit(64);
  strcpy(address.sun_path, path);
  return address;
}

static inline int bound(const char *path, int type) {
  struct sockaddr_un address = path_address(path);
  int fd = socket(AF_UNIX, type, 0);
  if (fd == -1) fail("socket");
  if (bind(fd, (struct sockaddr *)&address, sizeof address) == -1) fail("bind");
  return fd;
}

static inline int connected(const char *path, int type) {
  struct sockaddr_un address = path_address(path);
  int fd = socket(AF_UNIX, type, 0);
  if (fd == -1) fail("socket");
  if (connect(fd, (struct sockaddr *)&address, sizeof address) == -1) fail("oops:client");
  return fd;
}

static inline void increment(unsigned char *bytes, ssize_t length) {
  for (ssize_t place = 0; place < length; place++) bytes[place]++;
}
