/*
 * `idle-pool SOURCE [ARGUMENT]`: workers that wait for a job in a pipe, and a parent that waits for their results and for work from
 * elsewhere: each waits for the other, and yet anybody may wake them. SOURCE: tcp, unix SOCKET, signal, timer, inotify FOLDER,
 * pidfd PID, stdin, fifo NAME.
 */
#include "../bounded.h"
#include <arpa/inet.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <sys/un.h>

enum { WORKERS = 3 };

static int listening(int family, const struct sockaddr *address, socklen_t size) {
  int server = socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (server < 0 || bind(server, address, size) != 0 || listen(server, 8) != 0) err(1, "listen");
  return server;
}

static int source_of(const char *name, const char *argument) {
  if (!strcmp(name, "stdin")) return STDIN_FILENO;
  if (!strcmp(name, "tcp")) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
    return listening(AF_INET, (struct sockaddr *)&address, sizeof address);
  }
  if (!strcmp(name, "unix")) {
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    snprintf(address.sun_path, sizeof address.sun_path, "%s", argument);
    return listening(AF_UNIX, (struct sockaddr *)&address, sizeof address);
  }
  if (!strcmp(name, "signal")) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    sigprocmask(SIG_BLOCK, &set, NULL);
    return signalfd(-1, &set, SFD_CLOEXEC);
  }
  if (!strcmp(name, "timer")) {
    int timer = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC);
    timerfd_settime(timer, 0, &(struct itimerspec){.it_interval = {.tv_sec = 3}, .it_value = {.tv_sec = 3}}, NULL);
    return timer;
  }
  if (!strcmp(name, "inotify")) {
    int watch = inotify_init1(IN_CLOEXEC);
    if (inotify_add_watch(watch, argument, IN_CREATE) < 0) err(1, "%s", argument);
    return watch;
  }
  if (!strcmp(name, "pidfd")) return syscall(SYS_pidfd_open, atoi(argument), 0);
  if (!strcmp(name, "fifo")) {
    if (mkfifo(argument, 0600) != 0) err(1, "%s", argument);
    return open(argument, O_RDWR | O_CLOEXEC);
  }
  errx(2, "source: tcp, unix, signal, timer, inotify, pidfd, stdin or fifo; not %s", name);
}

static void work(int jobs, int results) {
  char job;
  while (read(jobs, &job, 1) == 1)
    if (write(results, &job, 1) != 1) err(1, "write");
  exit(0);
}

int main(int count, char **arguments) {
  bounded();
  int jobs[WORKERS], results[WORKERS];
  for (int i = 0; i < WORKERS; i++) {
    int job[2], result[2];
    make_pipe(job);
    make_pipe(result);
    if (child_named("worker") == 0) {
      for (int k = 0; k < i; k++) close(jobs[k]);
      close(job[1]);
      close(result[0]);
      work(job[0], result[1]);
    }
    close(job[0]);
    close(result[1]);
    jobs[i] = job[1];
    results[i] = result[0];
  }
  int source = source_of(count > 1 ? arguments[1] : "tcp", count > 2 ? arguments[2] : "");
  int loop = epoll_create1(EPOLL_CLOEXEC);
  struct epoll_event event = {.events = EPOLLIN, .data = {.fd = source}};
  if (source < 0 || epoll_ctl(loop, EPOLL_CTL_ADD, source, &event) != 0) err(1, "source");
  for (int i = 0; i < WORKERS; i++) {
    event = (struct epoll_event){.events = EPOLLIN, .data = {.fd = results[i]}};
    if (epoll_ctl(loop, EPOLL_CTL_ADD, results[i], &event) != 0) err(1, "epoll_ctl");
  }
  for (int next = 0;;) {
    if (epoll_wait(loop, &event, 1, -1) < 1) err(1, "epoll_wait");
    uint64_t room[32];
    if (event.data.fd != source) {
      if (read(event.data.fd, room, 1) < 1) err(1, "result");
    } else {
      /* Only the timer comes by itself here. */
      if (read(source, room, sizeof room) < 1) err(1, "source");
      if (write(jobs[next++ % WORKERS], "x", 1) != 1) err(1, "job");
    }
  }
}
