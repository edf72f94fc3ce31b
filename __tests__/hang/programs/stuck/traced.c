/* A debugger that waits for its process to go on, and has not told it to: state t. */
#include "../bounded.h"
#include <signal.h>
#include <sys/ptrace.h>

int main(void) {
  bounded();
  pid_t child = child_named("debuggee");
  if (child == 0) {
    ptrace(PTRACE_TRACEME, 0, NULL, NULL);
    raise(SIGSTOP);
    return 0;
  }
  /* Once for the stop, and once more for what never comes. */
  waitpid(child, NULL, 0);
  return waitpid(child, NULL, 0) == child ? 0 : 1;
}
