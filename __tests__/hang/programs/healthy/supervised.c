/*
 * A child whose every write is put before a supervisor first (seccomp_unotify(2), as sandboxes and containers have it), who takes two
 * seconds to say yes; the parent waits for the child and does not read. Its pipe looks full, and is all but empty.
 */
#include "../bounded.h"
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>

static void send_fd(int socket, int fd) {
  char byte = 'x', room[CMSG_SPACE(sizeof fd)] = {0};
  struct iovec data = {&byte, 1};
  struct msghdr message = {.msg_iov = &data, .msg_iovlen = 1, .msg_control = room, .msg_controllen = sizeof room};
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  *header = (struct cmsghdr){.cmsg_level = SOL_SOCKET, .cmsg_type = SCM_RIGHTS, .cmsg_len = CMSG_LEN(sizeof fd)};
  memcpy(CMSG_DATA(header), &fd, sizeof fd);
  if (sendmsg(socket, &message, 0) < 0) err(1, "sendmsg");
}

static int receive_fd(int socket) {
  char byte, room[CMSG_SPACE(sizeof(int))];
  struct iovec data = {&byte, 1};
  struct msghdr message = {.msg_iov = &data, .msg_iovlen = 1, .msg_control = room, .msg_controllen = sizeof room};
  if (recvmsg(socket, &message, 0) < 1) err(1, "recvmsg");
  int fd;
  memcpy(&fd, CMSG_DATA(CMSG_FIRSTHDR(&message)), sizeof fd);
  return fd;
}

static int listener(void) {
  struct sock_filter code[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_write, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_USER_NOTIF),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  struct sock_fprog program = {sizeof code / sizeof code[0], code};
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  int fd = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, &program);
  if (fd < 0) err(1, "seccomp");
  return fd;
}

static void supervise(int fd) {
  for (;;) {
    struct seccomp_notif request = {0};
    if (ioctl(fd, SECCOMP_IOCTL_NOTIF_RECV, &request) != 0) err(1, "receive");
    sleep(2);
    struct seccomp_notif_resp answer = {.id = request.id, .flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE};
    if (ioctl(fd, SECCOMP_IOCTL_NOTIF_SEND, &answer) != 0) err(1, "answer");
  }
}

int main(void) {
  bounded();
  int output[2], pair[2];
  make_pipe(output);
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0) err(1, "socketpair");
  pid_t child = child_named("writer");
  if (child == 0) {
    close(output[0]);
    int fd = listener();
    send_fd(pair[1], fd);
    close(fd);
    close(pair[0]);
    close(pair[1]);
    chatter(output[1]);
  }
  close(output[1]);
  if (child_named("supervisor") == 0) {
    close(output[0]);
    supervise(receive_fd(pair[0]));
  }
  close(pair[0]);
  close(pair[1]);
  waitpid(child, NULL, 0);
}
