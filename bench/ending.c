/* A test that ends as tests do when something goes wrong: MODE says how. How many bytes its processes have printed is added up in the
   first 8 bytes of REPORT, which is there already. Whatever is forgotten of it ends by itself after two minutes. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

enum { LIFE_S = 120, BLOCK = 65520, LINE = 80, BLOCKS = 128 };

static _Atomic long *printed;

static void print(const char *text, size_t length) {
  for (size_t done = 0; done < length;) {
    ssize_t count = write(1, text + done, length - done);
    if (count < 0) _exit(1);
    done += (size_t)count;
    *printed += count;
  }
}

static void print_line(const char *line) { print(line, strlen(line)); }

static void wait_for_ever(void) {
  for (;;) pause();
}

static void print_for_ever(void) {
  for (;;) {
    print_line("still here\n");
    usleep(50 * 1000);
  }
}

/* What load.c prints: output.mjs compares it. */
static void print_blocks(void) {
  static char block[BLOCK];
  for (int i = 0; i < BLOCK; i++) block[i] = i % LINE == LINE - 1 ? '\n' : (char)('a' + i % LINE % 26);
  for (int number = 0; number < BLOCKS; number++) {
    char digits[11];
    snprintf(digits, sizeof digits, "%010d", number);
    memcpy(block, digits, 10);
    print(block, BLOCK);
  }
}

static pid_t fork_mortal(void) {
  pid_t pid = fork();
  if (pid < 0) _exit(1);
  if (pid == 0) alarm(LIFE_S);
  return pid;
}

static void new_session(void) { setsid(); }

/* As daemon(3) does it, and forked once more, so that it can get no terminal again. */
static void become_daemon(void) {
  setsid();
  if (fork_mortal() != 0) _exit(0);
  for (int fd = 0; fd < 3; fd++) close(fd);
}

/* A process that prepares itself with `prepare`, then does `work` for ever. Returns when it is prepared. */
static void leave(void (*prepare)(void), void (*work)(void)) {
  int ready[2];
  if (pipe2(ready, O_CLOEXEC) != 0) _exit(1);
  if (fork_mortal() == 0) {
    close(ready[0]);
    if (prepare != NULL) prepare();
    close(ready[1]);
    work();
  }
  close(ready[1]);
  char none;
  (void)!read(ready[0], &none, 1);
  close(ready[0]);
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  const char *mode = argv[1];
  int report = open(argv[2], O_RDWR);
  printed = mmap(NULL, sizeof *printed, PROT_READ | PROT_WRITE, MAP_SHARED, report, 0);
  if (report < 0 || printed == MAP_FAILED) return 2;
  close(report);
  alarm(LIFE_S);
  if (strcmp(mode, "flood") == 0) print_blocks();
  else print_line("a first line\n");
  if (strcmp(mode, "silent") == 0) leave(NULL, wait_for_ever);
  else if (strcmp(mode, "chatty") == 0) leave(NULL, print_for_ever);
  else if (strcmp(mode, "session") == 0) leave(new_session, wait_for_ever);
  else if (strcmp(mode, "daemon") == 0) leave(become_daemon, wait_for_ever);
  else if (strcmp(mode, "stubborn") == 0) {
    signal(SIGINT, SIG_IGN);
    signal(SIGTERM, SIG_IGN);
    leave(NULL, wait_for_ever);
    leave(new_session, wait_for_ever);
    leave(new_session, wait_for_ever);
    wait_for_ever();
  } else if (strcmp(mode, "hang") == 0 || strcmp(mode, "flood") == 0) wait_for_ever();
  else return 2;
  print_line("and a last one, without an end of line");
  return 0;
}
