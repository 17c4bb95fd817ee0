// epoll-server unix PATH | inet PORT: what runEpollServer does, in C. Edge-triggered; what a client does not take is kept.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

enum { room = 64 * 1024, most = 4096 };
static struct {
  char *bytes;
  size_t at, length;
} pending[most];

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static int listening(const char *family, const char *where) {
  int fd, on = 1;
  if (strcmp(family, "unix") == 0) {
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    strncpy(address.sun_path, where, sizeof address.sun_path - 1);
    fd = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0);
    if (fd == -1 || bind(fd, (struct sockaddr *)&address, sizeof address)) fail("bind");
  } else {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(atoi(where))};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    if (setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on)) fail("setsockopt");
    if (fd == -1 || bind(fd, (struct sockaddr *)&address, sizeof address)) fail("bind");
  }
  if (listen(fd, 511)) fail("listen");
  return fd;
}

// 0 when the client is gone.
static int serve(int fd) {
  for (;;) {
    if (pending[fd].length == 0) {
      if (!pending[fd].bytes && !(pending[fd].bytes = malloc(room))) fail("malloc");
      ssize_t count = read(fd, pending[fd].bytes, room);
      if (count == 0) return 0;
      if (count == -1) return errno == EAGAIN;
      for (ssize_t i = 0; i < count; i++) pending[fd].bytes[i]++;
      pending[fd].at = 0;
      pending[fd].length = count;
    }
    ssize_t sent =
        send(fd, pending[fd].bytes + pending[fd].at, pending[fd].length, MSG_NOSIGNAL);
    if (sent == -1) return errno == EAGAIN;
    pending[fd].at += sent;
    pending[fd].length -= sent;
  }
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  int listener = listening(argv[1], argv[2]), set = epoll_create1(0);
  struct epoll_event event = {.events = EPOLLIN, .data.fd = listener}, events[256];
  epoll_ctl(set, EPOLL_CTL_ADD, listener, &event);
  puts("listening");
  fflush(stdout);
  for (;;) {
    int ready = epoll_wait(set, events, 256, -1);
    for (int i = 0; i < ready; i++) {
      int fd = events[i].data.fd;
      if (fd != listener) {
        if (serve(fd)) continue;
        pending[fd].length = 0;
        close(fd);
        continue;
      }
      while ((fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK)) != -1 && fd < most) {
        event = (struct epoll_event){.events = EPOLLIN | EPOLLOUT | EPOLLET, .data.fd = fd};
        epoll_ctl(set, EPOLL_CTL_ADD, fd, &event);
      }
    }
  }
}
