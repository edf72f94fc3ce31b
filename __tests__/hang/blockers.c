/* Programs that wait, each in one way: blockers WAY. They end by themselves after a minute, whatever happens to the test. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/file.h>
#include <sys/msg.h>
#include <sys/prctl.h>
#include <sys/select.h>
#include <sys/sem.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static const char LINE[] = "E (4711) wifi: the line that nobody reads\n";
static pthread_mutex_t first = PTHREAD_MUTEX_INITIALIZER;
static pthread_mutex_t second = PTHREAD_MUTEX_INITIALIZER;
static int ends[2];

/* Full to the last byte that fits; the next write waits. */
static int full(int fd) {
  static char filler[65536];
  memset(filler, '.', sizeof filler);
  fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
  for (size_t size = sizeof filler; size > 0; size /= 2)
    while (write(fd, filler, size) > 0) {}
  fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) & ~O_NONBLOCK);
  return fd;
}

static int full_pipe(void) {
  if (pipe(ends)) exit(3);
  return full(ends[1]);
}

static int full_socket(void) {
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends)) exit(3);
  return full(ends[1]);
}

/* Ends with its parent. */
static void sleep_with_parent(void) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  alarm(60);
  for (;;) pause();
}

static pid_t sleeping_child(void) {
  pid_t child = fork();
  if (child == 0) sleep_with_parent();
  return child;
}

static void *lock_both(void *unused) {
  pthread_mutex_lock(&second);
  sleep(1);
  pthread_mutex_lock(&first);
  return unused;
}

static void *sleep_long(void *unused) {
  sleep(3600);
  return unused;
}

int main(int argc, char **argv) {
  const char *way = argc > 1 ? argv[1] : "";
  struct timespec long_time = {3600, 250000000};
  pthread_t thread;
  alarm(60);
#define WAY(name) else if (strcmp(way, name) == 0)
  if (0) {}
  WAY("write") write(full_pipe(), LINE, sizeof LINE - 1);
  WAY("writev") {
    int fd = full_pipe();
    struct iovec parts[3] = {{(char *)LINE, 9}, {0, 0}, {(char *)LINE + 9, sizeof LINE - 10}};
    writev(fd, parts, 3);
  }
  WAY("large-write") {
    static char large[100000];
    memset(large, 'x', sizeof large);
    memcpy(large, LINE, sizeof LINE - 1);
    write(full_pipe(), large, sizeof large);
  }
  WAY("large-pipe") {
    if (pipe(ends) || fcntl(ends[1], F_SETPIPE_SZ, 1 << 20) < 0) return 3;
    write(full(ends[1]), LINE, sizeof LINE - 1);
  }
  WAY("send") send(full_socket(), LINE, sizeof LINE - 1, 0);
  WAY("sendmsg") {
    int fd = full_socket();
    struct iovec part = {(char *)LINE, sizeof LINE - 1};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
    sendmsg(fd, &message, 0);
  }
  WAY("recv") {
    char byte;
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends)) return 3;
    recv(ends[0], &byte, 1, 0);
  }
  WAY("read") {
    char byte;
    if (pipe(ends)) return 3;
    read(ends[0], &byte, 1);
  }
  WAY("waitpid") waitpid(sleeping_child(), NULL, 0);
  WAY("wait") {
    sleeping_child();
    wait(NULL);
  }
  WAY("waitid") {
    siginfo_t info;
    waitid(P_PID, sleeping_child(), &info, WEXITED);
  }
  WAY("poll") {
    if (pipe(ends)) return 3;
    struct pollfd files[3] = {{ends[0], POLLIN, 0}, {-1, POLLIN, 0}, {0, POLLOUT, 0}};
    files[2].fd = full_pipe();
    poll(files, 3, 54321);
  }
  WAY("ppoll") {
    if (pipe(ends)) return 3;
    struct pollfd file = {ends[0], POLLIN, 0};
    ppoll(&file, 1, &long_time, NULL);
  }
  WAY("select") {
    fd_set reads;
    struct timeval limit = {1800, 500000};
    if (pipe(ends)) return 3;
    dup2(ends[0], 37);
    FD_ZERO(&reads);
    FD_SET(ends[0], &reads);
    FD_SET(37, &reads);
    select(38, &reads, NULL, NULL, &limit);
  }
  WAY("epoll") {
    struct epoll_event event = {.events = EPOLLIN}, got;
    int set = epoll_create1(0);
    if (pipe(ends)) return 3;
    event.data.fd = ends[0];
    epoll_ctl(set, EPOLL_CTL_ADD, ends[0], &event);
    epoll_wait(set, &got, 1, 54321);
  }
  WAY("epoll_pwait") {
    struct epoll_event got;
    epoll_pwait(epoll_create1(0), &got, 1, -1, NULL);
  }
  WAY("nanosleep") syscall(SYS_nanosleep, &(struct { long s, ns; }){3600, 250000000}, NULL);
  WAY("clock_nanosleep") clock_nanosleep(CLOCK_MONOTONIC, 0, &long_time, NULL);
  WAY("pause") pause();
  WAY("sigwait") {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    sigprocmask(SIG_BLOCK, &set, NULL);
    sigtimedwait(&set, NULL, &long_time);
  }
  WAY("self-lock") {
    pthread_mutex_lock(&first);
    pthread_mutex_lock(&first);
  }
  WAY("two-locks") {
    pthread_mutex_lock(&first);
    pthread_create(&thread, NULL, lock_both, NULL);
    sleep(1);
    pthread_mutex_lock(&second);
  }
  WAY("pi-lock") {
    pthread_mutexattr_t kind;
    pthread_mutexattr_init(&kind);
    pthread_mutexattr_setprotocol(&kind, PTHREAD_PRIO_INHERIT);
    pthread_mutex_init(&first, &kind);
    pthread_create(&thread, NULL, lock_both, NULL);
    pthread_mutex_lock(&first);
    pthread_join(thread, NULL);
  }
  WAY("robust-lock") {
    pthread_mutexattr_t kind;
    pthread_mutexattr_init(&kind);
    pthread_mutexattr_setrobust(&kind, PTHREAD_MUTEX_ROBUST);
    pthread_mutex_init(&first, &kind);
    pthread_mutex_lock(&first);
    pthread_mutex_lock(&first);
  }
  WAY("join") {
    pthread_create(&thread, NULL, sleep_long, NULL);
    pthread_join(thread, NULL);
  }
  WAY("condition") {
    pthread_cond_t condition = PTHREAD_COND_INITIALIZER;
    pthread_mutex_lock(&first);
    pthread_cond_wait(&condition, &first);
  }
  WAY("flock") {
    int a = open(argv[2], O_RDWR | O_CREAT, 0600), b = open(argv[2], O_RDWR);
    flock(a, LOCK_EX);
    flock(b, LOCK_EX);
  }
  WAY("fcntl") {
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 4096, .l_len = 17};
    int fd = open(argv[2], O_RDWR | O_CREAT, 0600);
    if (pipe(ends)) return 3;
    if (fork() == 0) {
      fcntl(fd, F_SETLK, &lock);
      write(ends[1], "x", 1);
      sleep_with_parent();
    }
    read(ends[0], &(char){0}, 1);
    fcntl(fd, F_SETLKW, &lock);
  }
  WAY("msgrcv") {
    int queue = msgget(IPC_PRIVATE, 0600);
    struct { long type; char text[8]; } message;
    if (fork() == 0) {
      /* A queue outlives its maker: this one removes it when the test is over. */
      pid_t parent = getppid();
      for (int i = 0; i < 1200 && getppid() == parent; i++) usleep(50000);
      msgctl(queue, IPC_RMID, NULL);
      _exit(0);
    }
    msgrcv(queue, &message, sizeof message.text, 0, 0);
  }
  WAY("story") {
    /* Waits for the child before it reads what the child has to say. */
    if (pipe(ends)) return 3;
    pid_t child = fork();
    if (child == 0) {
      prctl(PR_SET_PDEATHSIG, SIGKILL);
      alarm(60);
      close(ends[0]);
      for (;;) write(ends[1], LINE, sizeof LINE - 1);
    }
    close(ends[1]);
    waitpid(child, NULL, 0);
  }
  WAY("open-fifo") open(argv[2], O_RDONLY);
  WAY("spin") for (volatile unsigned long n = 0;; n++) {}
  else return 2;
  return 0;
}
