/* Waits for the end of its child, which waits for more input: the parent still holds the write end of the child's stdin. */
#include "../bounded.h"

int main(void) {
  bounded();
  int in[2];
  make_pipe(in);
  pid_t child = child_named("filter");
  if (child == 0) {
    close(in[1]);
    char buffer[64];
    while (read(in[0], buffer, sizeof buffer) > 0) continue;
    return 0;
  }
  close(in[0]);
  if (write(in[1], "all\n", 4) != 4) err(1, "write");
  return waitpid(child, NULL, 0) == child ? 0 : 1;
}
