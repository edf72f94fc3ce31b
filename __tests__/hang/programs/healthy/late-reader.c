/*
 * `late-reader HOW`: the shape of a deadlock, and none: a child's pipe is full for seconds and the main thread waits for the child, but
 * the pipe will be read. What it takes to know that is another one each time:
 *   sleep, timedwait, poll, timerfd, sigwait   another thread will read, after a while in that call
 *   lock       another thread will read as soon as a third one (which sleeps) gives a mutex back
 *   alarm      a signal handler reads; the one thread is in waitpid all the time
 *   child      another child reads now and then
 *   outside    a process that is not of this tree reads now and then
 *   in-flight  the only read end lies in a socket, sent but not yet received; the receiver sleeps
 *   own-table  the reading thread has a table of open files of its own; the process has closed the read end
 *   in-flight-too  as before, but the waiting parent has a read end as well
 *   signal     a signal handler reads, when another child sends SIGUSR1
 *   crowd      another thread will read, one of more than two thousand
 *   uring      the kernel itself will read, after a timeout, without any thread
 */
#include "../bounded.h"
#include <fcntl.h>
#include <linux/io_uring.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <time.h>

enum { SECONDS = 2 };
static struct timespec pause_length = {.tv_sec = SECONDS};
static const char *how;
static int source;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t never = PTHREAD_COND_INITIALIZER;

static bool is(const char *name) { return !strcmp(how, name); }

static void drain(int fd) {
  static __thread char buffer[65536];
  if (read(fd, buffer, sizeof buffer) < 0 && errno != EAGAIN) err(1, "read");
}

static void wait_a_while(void) {
  if (is("timedwait")) {
    struct timespec end;
    clock_gettime(CLOCK_REALTIME, &end);
    end.tv_sec += SECONDS;
    pthread_mutex_lock(&lock);
    pthread_cond_timedwait(&never, &lock, &end);
    pthread_mutex_unlock(&lock);
  } else if (is("poll")) {
    poll(NULL, 0, SECONDS * 1000);
  } else if (is("timerfd")) {
    static int timer = -1;
    if (timer < 0) {
      timer = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC);
      timerfd_settime(timer, 0, &(struct itimerspec){.it_interval = pause_length, .it_value = pause_length}, NULL);
    }
    uint64_t count;
    if (read(timer, &count, sizeof count) < 0) err(1, "timerfd");
  } else if (is("sigwait")) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGRTMIN);
    int received;
    sigwait(&set, &received);
  } else if (is("lock")) {
    pthread_mutex_lock(&lock);
    pthread_mutex_unlock(&lock);
    usleep(1000);
  } else {
    nanosleep(&pause_length, NULL);
  }
}

static void *reader(void *unused) {
  if (is("own-table") && unshare(CLONE_FILES) != 0) err(1, "unshare");
  pthread_mutex_lock(&lock);
  pthread_mutex_unlock(&lock);
  for (;;) {
    wait_a_while();
    drain(source);
  }
  return unused;
}

static void *holder(void *unused) {
  for (;;) {
    pthread_mutex_lock(&lock);
    nanosleep(&pause_length, NULL);
    pthread_mutex_unlock(&lock);
    usleep(1000);
  }
  return unused;
}

static void on_signal(int signal) {
  (void)signal;
  int saved = errno;
  drain(source);
  errno = saved;
}

static void *idle(void *unused) {
  static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
  pthread_mutex_lock(&mutex);
  for (;;) pthread_cond_wait(&never, &mutex);
  return unused;
}

/* Small stacks, so that a great many fit. */
static void crowd(void) {
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, 262144);
  for (int i = 0; i < 2100; i++) {
    pthread_t thread;
    int failed = pthread_create(&thread, &attributes, idle, NULL);
    if (failed) errx(1, "pthread_create: %s", strerror(failed));
  }
}

static void read_for_ever(void) {
  for (;;) {
    nanosleep(&pause_length, NULL);
    drain(source);
  }
}

static void send_fd(int socket, int fd) {
  char byte = 'x', room[CMSG_SPACE(sizeof fd)] = {0};
  struct iovec data = {&byte, 1};
  struct msghdr message = {.msg_iov = &data, .msg_iovlen = 1, .msg_control = room, .msg_controllen = sizeof room};
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof fd);
  memcpy(CMSG_DATA(header), &fd, sizeof fd);
  if (sendmsg(socket, &message, 0) < 0) err(1, "sendmsg");
}

static int receive_fd(int socket) {
  char byte, room[CMSG_SPACE(sizeof(int))];
  struct iovec data = {&byte, 1};
  struct msghdr message = {.msg_iov = &data, .msg_iovlen = 1, .msg_control = room, .msg_controllen = sizeof room};
  if (recvmsg(socket, &message, MSG_CMSG_CLOEXEC) < 1) err(1, "recvmsg");
  int fd;
  memcpy(&fd, CMSG_DATA(CMSG_FIRSTHDR(&message)), sizeof fd);
  return fd;
}

/* Submits pairs of (timeout, read) in one chain, which the kernel works through without being asked again. */
static void queue_reads(void) {
  enum { PAIRS = 60, ENTRIES = 128 };
  struct io_uring_params parameters = {0};
  int ring = syscall(SYS_io_uring_setup, ENTRIES, &parameters);
  if (ring < 0) err(1, "io_uring");
  char *rings = mmap(NULL, parameters.sq_off.array + ENTRIES * sizeof(unsigned), PROT_READ | PROT_WRITE,
                     MAP_SHARED | MAP_POPULATE, ring, IORING_OFF_SQ_RING);
  struct io_uring_sqe *entries = mmap(NULL, ENTRIES * sizeof *entries, PROT_READ | PROT_WRITE,
                                      MAP_SHARED | MAP_POPULATE, ring, IORING_OFF_SQES);
  if (rings == MAP_FAILED || entries == MAP_FAILED) err(1, "mmap");
  static char buffer[65536];
  static const struct __kernel_timespec length = {.tv_sec = SECONDS};
  unsigned *order = (unsigned *)(rings + parameters.sq_off.array);
  for (int i = 0; i < 2 * PAIRS; i++) {
    order[i] = i;
    entries[i] = i % 2 == 0 ? (struct io_uring_sqe){.opcode = IORING_OP_TIMEOUT,
                                                    .addr = (uintptr_t)&length,
                                                    .len = 1,
                                                    .timeout_flags = IORING_TIMEOUT_ETIME_SUCCESS}
                            : (struct io_uring_sqe){.opcode = IORING_OP_READ,
                                                    .fd = source,
                                                    .addr = (uintptr_t)buffer,
                                                    .len = sizeof buffer,
                                                    .off = -1};
    /* Hard links: a short read does not end the chain. */
    entries[i].flags = i + 1 < 2 * PAIRS ? IOSQE_IO_HARDLINK : 0;
  }
  __atomic_store_n((unsigned *)(rings + parameters.sq_off.tail), 2 * PAIRS, __ATOMIC_RELEASE);
  if (syscall(SYS_io_uring_enter, ring, 2 * PAIRS, 0, 0, NULL, 0) != 2 * PAIRS) err(1, "io_uring_enter");
}

int main(int count, char **arguments) {
  bounded();
  how = count > 1 ? arguments[1] : "sleep";
  int ends[2], mail[2];
  make_pipe(ends);
  source = ends[0];
  /* To look at so many threads takes a while. */
  if (is("crowd")) pause_length.tv_sec = 3;
  if (is("sigwait")) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGRTMIN);
    sigprocmask(SIG_BLOCK, &set, NULL);
    struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGRTMIN};
    timer_t timer;
    if (timer_create(CLOCK_MONOTONIC, &event, &timer) != 0) err(1, "timer_create");
    timer_settime(timer, 0, &(struct itimerspec){.it_interval = pause_length, .it_value = pause_length}, NULL);
  }
  pid_t child = child_named("writer");
  if (child == 0) {
    close(ends[0]);
    chatter(ends[1]);
  }
  close(ends[1]);
  if (is("alarm")) {
    fcntl(source, F_SETFL, O_NONBLOCK);
    sigaction(SIGALRM, &(struct sigaction){.sa_handler = on_signal, .sa_flags = SA_RESTART}, NULL);
    setitimer(ITIMER_REAL, &(struct itimerval){.it_interval = {.tv_sec = SECONDS}, .it_value = {.tv_sec = SECONDS}}, NULL);
  } else if (is("signal")) {
    fcntl(source, F_SETFL, O_NONBLOCK);
    sigaction(SIGUSR1, &(struct sigaction){.sa_handler = on_signal, .sa_flags = SA_RESTART}, NULL);
    if (child_named("clock") == 0) {
      close(source);
      for (;;) {
        nanosleep(&pause_length, NULL);
        kill(getppid(), SIGUSR1);
      }
    }
  } else if (is("child")) {
    if (child_named("reader") == 0) read_for_ever();
    close(source);
  } else if (is("outside")) {
    pid_t between = child_named("between");
    if (between == 0) {
      if (child_named("outsider") == 0) {
        setsid();
        read_for_ever();
      }
      _exit(0);
    }
    waitpid(between, NULL, 0);
    close(source);
  } else if (is("in-flight") || is("in-flight-too")) {
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, mail) != 0) err(1, "socketpair");
    send_fd(mail[0], source);
    if (is("in-flight")) close(source);
    if (child_named("postman") == 0) {
      close(mail[0]);
      dup2(open("/dev/null", O_RDONLY), source);
      /* Takes it out for a moment, reads, and posts it to itself again. */
      int loop[2];
      if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, loop) != 0) err(1, "socketpair");
      for (int from = mail[1];; from = loop[1]) {
        nanosleep(&pause_length, NULL);
        int fd = receive_fd(from);
        drain(fd);
        send_fd(loop[0], fd);
        close(fd);
      }
    }
    close(mail[0]);
    close(mail[1]);
  } else if (is("uring")) {
    queue_reads();
  } else {
    if (is("crowd")) crowd();
    pthread_mutex_lock(&lock);
    thread_named("reader", reader, NULL);
    if (is("own-table")) usleep(300000);
    pthread_mutex_unlock(&lock);
    if (is("own-table")) close(source);
    if (is("lock")) thread_named("holder", holder, NULL);
  }
  while (waitpid(child, NULL, 0) < 0 && errno == EINTR) continue;
}
