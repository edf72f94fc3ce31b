/* `idle COUNT [one-pipe]`: processes (a multiple of ten) that wait for each other: a tree of groups of ten, each with a leader that waits for its children
   before it reads what they print, as the founding story has it. Six children block in a full pipe, three in a ring of empty ones.
   With `one-pipe`, a parent that waits for COUNT - 1 children, who all read one pipe and all hold its write end.
   Prints `ready` when all of them do. SIGTERM for the whole process group ends it from the leaves up, so that no zombie is left. */
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum { GROUP = 10, WRITERS = 6, RING = GROUP - 1 - WRITERS, LIFE_S = 600 };

/* Held by everybody who is not ready yet: its end of file says that all are. */
static int getting_ready[2];

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static void make_pipe(int ends[2]) {
  if (pipe(ends) != 0) fail("pipe");
}

/* It dies with its parent, and at last by itself. */
static pid_t fork_mortal(void) {
  pid_t parent = getpid(), pid = fork();
  if (pid < 0) fail("fork");
  if (pid == 0) {
    alarm(LIFE_S);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(1);
  }
  return pid;
}

static void be_ready(void) {
  signal(SIGTERM, SIG_DFL);
  close(getting_ready[0]);
  close(getting_ready[1]);
}

static void block_writing(int fd) {
  static const char text[4096];
  be_ready();
  while (write(fd, text, sizeof text) > 0) {}
  _exit(1);
}

static void block_reading(int fd) {
  char none;
  be_ready();
  (void)!read(fd, &none, 1);
  _exit(1);
}

static void start_members(void) {
  int output[2], ring[RING][2];
  make_pipe(output);
  for (int i = 0; i < WRITERS; i++) {
    if (fork_mortal() != 0) continue;
    close(output[0]);
    block_writing(output[1]);
  }
  close(output[1]);
  for (int i = 0; i < RING; i++) make_pipe(ring[i]);
  for (int i = 0; i < RING; i++) {
    if (fork_mortal() != 0) continue;
    close(output[0]);
    for (int j = 0; j < RING; j++) {
      if (j != i) close(ring[j][0]);
      if (j != (i + 1) % RING) close(ring[j][1]);
    }
    block_reading(ring[i][0]);
  }
  for (int i = 0; i < RING; i++) {
    close(ring[i][0]);
    close(ring[i][1]);
  }
}

static void start_readers(int count) {
  int shared[2];
  make_pipe(shared);
  for (int i = 0; i < count; i++) {
    if (fork_mortal() == 0) block_reading(shared[0]);
  }
  close(shared[0]);
  close(shared[1]);
}

int main(int argc, char **argv) {
  int count = argc > 1 ? atoi(argv[1]) : 0, one_pipe = argc > 2, groups = one_pipe ? 1 : count / GROUP;
  if (count < GROUP) return 2;
  alarm(LIFE_S);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  signal(SIGTERM, SIG_IGN);
  make_pipe(getting_ready);
  int is_root = 1;
  for (int i = 1; i < groups && is_root; i++) {
    if (fork_mortal() == 0) is_root = 0;
  }
  if (one_pipe) start_readers(count - 1);
  else start_members();
  close(getting_ready[1]);
  if (is_root) {
    char none;
    (void)!read(getting_ready[0], &none, 1);
    puts("ready");
    fflush(stdout);
  }
  close(getting_ready[0]);
  while (wait(NULL) > 0) {}
  return 0;
}
