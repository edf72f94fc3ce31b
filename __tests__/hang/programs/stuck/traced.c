/* Stopped by a debugger that has forgotten it: the child asks to be traced, and its tracer waits for something else. */
#include "../bounded.h"
#include <signal.h>
#include <sys/ptrace.h>

int main(void) {
  bounded();
  pid_t child = child_named("traced");
  if (child == 0) {
    ptrace(PTRACE_TRACEME, 0, NULL, NULL);
    raise(SIGSTOP);
    return 0;
  }
  pause();
}
