/*
 * `not-watching HOW [MILLISECONDS]`: a parent waits in poll, ppoll, select, pselect or epoll for a pipe on which its child would say
 * "done", and does not watch the child's output, which is full. HOW `listen`: its event loop watches a socket where anybody may
 * connect; `timer`: a timer that never fires; `sigchld`: a signal descriptor for the child's end.
 */
#include "../bounded.h"
#include <arpa/inet.h>
#include <poll.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/select.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/timerfd.h>

static int epoll_of(int fd) {
  int loop = epoll_create1(EPOLL_CLOEXEC);
  struct epoll_event event = {.events = EPOLLIN, .data = {.fd = fd}};
  if (loop < 0 || epoll_ctl(loop, EPOLL_CTL_ADD, fd, &event) != 0) err(1, "epoll");
  return loop;
}

int main(int count, char **arguments) {
  bounded();
  const char *how = count > 1 ? arguments[1] : "poll";
  int ms = count > 2 ? atoi(arguments[2]) : -1;
  int output[2], done[2];
  make_pipe(output);
  make_pipe(done);
  sigset_t ended;
  sigemptyset(&ended);
  sigaddset(&ended, SIGCHLD);
  sigprocmask(SIG_BLOCK, &ended, NULL);
  if (child_named("runner") == 0) {
    close(output[0]);
    close(done[0]);
    chatter(output[1]);
  }
  close(output[1]);
  close(done[1]);
  int fd = done[0];
  struct timespec limit = {.tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000L};
  struct timeval limit_us = {.tv_sec = ms / 1000, .tv_usec = ms % 1000 * 1000L};
  struct pollfd watched = {.fd = fd, .events = POLLIN};
  fd_set set;
  FD_ZERO(&set);
  FD_SET(fd, &set);
  struct epoll_event event;
  if (!strcmp(how, "poll")) return poll(&watched, 1, ms);
  if (!strcmp(how, "ppoll")) return ppoll(&watched, 1, ms < 0 ? NULL : &limit, NULL);
  if (!strcmp(how, "select")) return select(fd + 1, &set, NULL, NULL, ms < 0 ? NULL : &limit_us);
  if (!strcmp(how, "pselect")) return pselect(fd + 1, &set, NULL, NULL, ms < 0 ? NULL : &limit, NULL);
  if (!strcmp(how, "epoll")) return epoll_wait(epoll_of(fd), &event, 1, ms);
  if (!strcmp(how, "sigchld")) return epoll_wait(epoll_of(signalfd(-1, &ended, SFD_CLOEXEC)), &event, 1, ms);
  if (!strcmp(how, "timer")) return epoll_wait(epoll_of(timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC)), &event, 1, ms);
  if (!strcmp(how, "listen")) {
    int server = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
    if (bind(server, (struct sockaddr *)&address, sizeof address) != 0 || listen(server, 1) != 0) err(1, "listen");
    return epoll_wait(epoll_of(server), &event, 1, ms);
  }
  errx(2, "how: poll, ppoll, select, pselect, epoll, sigchld, timer or listen; not %s", how);
}
