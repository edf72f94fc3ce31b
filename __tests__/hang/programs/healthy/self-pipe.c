/*
 * Reads a pipe to which only itself holds the write end, and rightly so. `child`: the handler of SIGCHLD writes to it, and a child ends
 * every two seconds. `term`: the handler of SIGTERM does, and nothing happens until somebody sends it. `thread`: another thread does.
 */
#include "../bounded.h"
#include <signal.h>

static int ends[2];

static void on_signal(int signal) {
  int saved = errno;
  if (write(ends[1], &signal, 1) != 1) _exit(1);
  errno = saved;
}

static void *tick(void *unused) {
  for (;;) {
    sleep(2);
    if (write(ends[1], "x", 1) != 1) err(1, "write");
  }
  return unused;
}

int main(int count, char **arguments) {
  bounded();
  make_pipe(ends);
  const char *how = count > 1 ? arguments[1] : "child";
  struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART | SA_NOCLDSTOP};
  if (!strcmp(how, "child")) sigaction(SIGCHLD, &action, NULL);
  if (!strcmp(how, "term")) sigaction(SIGTERM, &action, NULL);
  if (!strcmp(how, "thread")) thread_named("tick", tick, NULL);
  for (char byte;;) {
    if (!strcmp(how, "child") && child_named("sleeper") == 0) {
      close(ends[0]);
      close(ends[1]);
      sleep(2);
      _exit(0);
    }
    if (read(ends[0], &byte, 1) != 1) err(1, "read");
    while (waitpid(-1, NULL, WNOHANG) > 0) continue;
  }
}
