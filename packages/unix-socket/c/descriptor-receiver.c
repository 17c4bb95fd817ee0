/* Takes a descriptor, writes TEXT to it, and prints the bytes that came along: descriptor-receiver PATH TEXT */
#include "peer.h"

int main(int argc, char **argv) {
  union {
    char space[CMSG_SPACE(sizeof(int))];
    struct cmsghdr align;
  } control;
  char bytes[64];
  struct iovec part = { .iov_base = bytes, .iov_len = sizeof bytes };
  struct msghdr message = {
    .msg_iov = &part,
    .msg_iovlen = 1,
    .msg_control = control.space,
    .msg_controllen = sizeof control.space,
  };
  struct cmsghdr *header;
  ssize_t length;
  int passed;

  if (argc != 3) return 64;
  length = recvmsg(connected(argv[1], SOCK_STREAM), &message, 0);
  if (length == -1) fail("recvmsg");
  header = CMSG_FIRSTHDR(&message);
  if (!header || header->cmsg_type != SCM_RIGHTS) return 1;
  memcpy(&passed, CMSG_DATA(header), sizeof passed);
  if (write(passed, argv[2], strlen(argv[2])) == -1) fail("write");
  printf("%.*s\n", (int)length, bytes);
  return 0;
}
