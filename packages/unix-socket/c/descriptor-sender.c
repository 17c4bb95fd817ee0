/* Passes the reading end of a pipe that holds TEXT: descriptor-sender PATH TEXT */
#include "peer.h"

int main(int argc, char **argv) {
  union {
    char space[CMSG_SPACE(sizeof(int))];
    struct cmsghdr align;
  } control = { 0 };
  char byte = 'D';
  struct iovec part = { .iov_base = &byte, .iov_len = 1 };
  struct msghdr message = {
    .msg_iov = &part,
    .msg_iovlen = 1,
    .msg_control = control.space,
    .msg_controllen = sizeof control.space,
  };
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  int ends[2], fd;

  if (argc != 3) return 64;
  if (pipe(ends) == -1) fail("pipe");
  if (write(ends[1], argv[2], strlen(argv[2])) == -1) fail("write");
  fd = connected(argv[1], SOCK_STREAM);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof(int));
  memcpy(CMSG_DATA(header), &ends[0], sizeof(int));
  if (sendmsg(fd, &message, MSG_NOSIGNAL) != 1) fail("sendmsg");
  return 0;
}
