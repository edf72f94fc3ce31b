/*
 * A reader that waits for the end of file while it holds the write end itself. `alone`: the parent has not closed its copy, and its child
 * is long gone. `inherited`: `cat` was started with both ends, and the parent waits for it.
 */
#include "../bounded.h"

int main(int count, char **arguments) {
  bounded();
  int ends[2];
  make_pipe(ends);
  if (count > 1 && !strcmp(arguments[1], "inherited")) {
    pid_t reader = child_named("reader");
    if (reader == 0) {
      dup2(ends[0], STDIN_FILENO);
      close(ends[0]);
      execlp("cat", "cat", NULL);
      err(127, "cat");
    }
    close(ends[0]);
    if (write(ends[1], "hello\n", 6) != 6) err(1, "write");
    close(ends[1]);
    return waitpid(reader, NULL, 0) == reader ? 0 : 1;
  }
  pid_t writer = child_named("writer");
  if (writer == 0) return write(ends[1], "hello\n", 6) == 6 ? 0 : 1;
  waitpid(writer, NULL, 0);
  char buffer[64];
  while (read(ends[0], buffer, sizeof buffer) > 0) continue;
}
