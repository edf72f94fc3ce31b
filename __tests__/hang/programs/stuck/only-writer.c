/*
 * Nobody can read but the writer itself. `alone`: one process with both ends. `forked`: the child has inherited the read end, the parent
 * has closed it and waits: without the copy the child would have got SIGPIPE.
 */
#include "../bounded.h"

int main(int count, char **arguments) {
  bounded();
  int ends[2];
  make_pipe(ends);
  if (count > 1 && !strcmp(arguments[1], "forked")) {
    pid_t child = child_named("writer");
    if (child == 0) chatter(ends[1]);
    close(ends[0]);
    close(ends[1]);
    return waitpid(child, NULL, 0) == child ? 0 : 1;
  }
  chatter(ends[1]);
}
